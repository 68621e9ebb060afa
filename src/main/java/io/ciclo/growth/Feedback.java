package io.ciclo.growth;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A Feedback: how satisfied a customer is, and what comes of it (FF-01, FF-02).
 *
 * @param contact who is met or asked; null until it is arranged
 * @param periodFirst first day of the period that its figures tell of, in the company's zone
 * @param periodLast last day of it
 * @param arranged null until it is arranged
 * @param attempts how often it was arranged
 * @param taken null until satisfaction and comments are written down
 * @param ending null while it is open
 * @param version grows with every change
 */
public record Feedback(String number, long company, Long contact, Opening opening, LocalDate periodFirst, LocalDate periodLast,
    FeedbackState state, Arranged arranged, int attempts, Taken taken, Ending ending, long version) {

  /** What made it begin. Spanish words: vocabulary {@code feedback.why.*}. */
  public enum Why { DATE, SIGNAL, BY_HAND }

  /**
   * @param dueOn the customer's date; null unless it began on one
   * @param reason what whoever opened it wrote, or the signal says; empty for a date
   * @param by staff id; null for a date
   */
  public record Opening(Why why, LocalDate dueOn, String reason, String by, Instant at) {}

  /**
   * @param meeting id; null for a survey, and for what was held without being planned
   * @param survey id; null for a meeting
   * @param joint the meeting is the one by which the relationship is followed up anyway (BD-27)
   * @param until when an answer to the survey is no longer expected; null for a meeting
   * @param reminded how often the contact was reminded
   */
  public record Arranged(Long meeting, Long survey, boolean joint, Instant askedAt, Instant until, int reminded) {}

  /**
   * @param satisfaction 1 to 5
   * @param complaint empty for none
   * @param csmCase number of the case that the complaint has become; null for none
   */
  public record Taken(int satisfaction, String comments, String complaint, String csmCase, String by, Instant at) {}

  public record Ending(FeedbackOutcome outcome, Instant at) {}

  public boolean open() {
    return state.open();
  }
}
