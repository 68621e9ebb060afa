package io.ciclo.servicelevels;

/** What a clock measures; when each starts, pauses and stops is said by {@link Lifecycle}. */
public enum ClockKind {

  /** From the opening to the first public answer by a person that carries a next step (IN-18, SL-09). */
  FIRST_RESPONSE,
  /** From the opening to the accepted solution; a forecast, unless a table makes it contractual (SL-09). */
  RESOLUTION,
  /** From the moment at which high impact is known until somebody takes the case in hand (SL-23). */
  IMMEDIATE,
  /** From a customer's message to the next answer by a person, or to "no answer needed" (SL-24). */
  REPLY,
  /** Since the last mail or note by a person; past it the case is RED (SL-25, FU-29). */
  INFORMATION,
  /** Since our last public answer (SL-26, FU-02). */
  FOLLOW_UP,
  /** A date that was given to the customer (FU-05, FU-32). */
  COMMITMENT,
  /** The date of an external provider (SL-22). */
  PROVIDER,
  /** The formal estimate of an evolutive (SL-13, SL-20). */
  ESTIMATE,
  /** The development of an evolutive (SL-13, SL-18). */
  DEVELOPMENT,
  /** Progress reported on an evolutive (SL-27). */
  EVOLUTIVE_REPORT
}
