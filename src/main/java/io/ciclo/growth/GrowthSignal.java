package io.ciclo.growth;

import java.time.Instant;

/**
 * Something in a customer's figures that suggests to talk about growth, with its reason; it becomes a Feedback or is put aside.
 *
 * @param topic what it is about, where a kind has several: a symptom; empty otherwise
 * @param reason what was seen, in words
 * @param suggestion what may be done about it, as the table {@code growth-signals} says
 * @param feedback number of the Feedback that it became; null unless it did
 * @param staff who decided; null while it is open
 * @param why it was put aside; null unless it was
 */
public record GrowthSignal(long id, long company, Kind kind, String topic, String reason, String suggestion, State state, Instant raisedAt,
    String feedback, String staff, Instant decidedAt, String why, long version) {

  /** The table {@code growth-signals} answers these names. Spanish words: vocabulary {@code feedback.signal.*}. */
  public enum Kind { REPEATED_INCIDENTS, POINTS_SPENT, LOW_SATISFACTION, HIGH_SATISFACTION, OUT_OF_SCOPE }

  public enum State { OPEN, USED, DISMISSED }
}
