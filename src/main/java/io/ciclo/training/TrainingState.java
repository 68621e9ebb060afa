package io.ciclo.training;

/** How far a training has come. Spanish words: vocabulary {@code training.state.*}. */
public enum TrainingState {
  /** Asked for; needs and level are not known yet. */
  REQUESTED,
  /** What it will be and cost is being written. */
  IN_PROPOSAL,
  /** The customer has the proposal. */
  PROPOSED,
  PLANNING,
  IN_SESSIONS,
  CLOSING,
  /** Support after the training (TR-10). */
  FOLLOW_UP,
  CLOSED;

  public boolean open() {
    return this != CLOSED;
  }
}
