package io.ciclo.training;

/**
 * How a training ended; whoever calls the process {@code training} reads these names in {@code trainingOutcome}. Spanish words:
 * vocabulary {@code training.outcome.*}.
 */
public enum TrainingOutcome {
  /** Given, and what was taught was learnt. */
  COMPLETED,
  /** Given; the customer wants no further session, although something is missing (TR-12). */
  NOT_ACQUIRED,
  /** It is not one that is given on request (TR-02). */
  DECLINED,
  /** The customer did not approve the proposal (TR-05). */
  REFUSED,
  /** Nobody answered the proposal in time. */
  LAPSED,
  /** Approved, but the points were not there and no pack was bought. */
  NOT_ENOUGH_POINTS,
  /** Begun, and the customer does not go on. */
  STOPPED,
  /** Withdrawn by the customer before it was given. */
  WITHDRAWN,
  /** Its case ended first, or became something else. */
  CASE_OVER;

  /** TrainingSessions were given to their end. */
  public boolean given() {
    return this == COMPLETED || this == NOT_ACQUIRED;
  }
}
