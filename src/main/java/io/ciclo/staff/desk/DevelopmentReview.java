package io.ciclo.staff.desk;

import java.time.Instant;

/**
 * One person's review of a year (RO-14).
 *
 * @param plan null before it was written
 * @param reviewer staff id; null before
 * @param answerNote what the person said to it; null while they said nothing
 * @param skippedWhy null unless there was none
 */
public record DevelopmentReview(String person, int year, ReviewState state, DevelopmentPlan plan, String reviewer, Instant reviewedAt, String answerNote,
    Instant answeredAt, String skippedWhy) {

  private static final String FORM = "DES-(\\d{4})-(.+)";

  /** Business key of its process. */
  public String key() {
    return key(person, year);
  }

  static String key(String person, int year) {
    return "DES-" + year + "-" + person;
  }

  /** @throws IllegalArgumentException naming the text when it is no such key */
  static String personOf(String key) {
    demand(key);
    return key.replaceFirst(FORM, "$2");
  }

  /** @throws IllegalArgumentException naming the text when it is no such key */
  static int yearOf(String key) {
    demand(key);
    return Integer.parseInt(key.replaceFirst(FORM, "$1"));
  }

  private static void demand(String key) {
    if (key == null || !key.matches(FORM)) {
      throw new IllegalArgumentException("'" + key + "' is no key of a review: DES-<year>-<person>");
    }
  }
}
