package io.ciclo.customers;

import java.time.Instant;
import java.util.Optional;

/**
 * Something of a customer's life: a case, a part of one, or a moment.
 *
 * @param stage where on the landscape it stands (PROSPECT, CONTRACT, START_UP, OPERATION, GROWTH, END)
 * @param kind for a case the key of its process ({@code ticket}, {@code farming}), else one of the other words of vocabulary
 *     {@code customers.life.kind.*}
 * @param number of the case that it is or belongs to; empty when it belongs to none
 * @param title perhaps empty
 * @param state in the words of whoever reads; perhaps empty
 * @param until empty while it goes on; the same as {@code from} for what is only a moment
 * @param link address of its page, empty when it has none
 */
public record LifeEntry(LifeStage stage, String kind, String number, String title, String state, Instant from, Optional<Instant> until,
    String link) {

  /** What happened at once. */
  public static LifeEntry moment(LifeStage stage, String kind, String number, String title, String state, Instant at, String link) {
    return new LifeEntry(stage, kind, number, title, state, at, Optional.of(at), link);
  }

  public boolean isMoment() {
    return until.filter(from::equals).isPresent();
  }

  /** It has begun and goes on. */
  public boolean runsAt(Instant now) {
    return until.isEmpty() && !from.isAfter(now);
  }
}
