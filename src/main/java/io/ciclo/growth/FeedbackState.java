package io.ciclo.growth;

/** How far a Feedback has come. Spanish words: vocabulary {@code feedback.state.*}. */
public enum FeedbackState {
  /** Figures are there; whether by meeting or by survey is to be said. */
  ARRANGING,
  MEETING,
  SURVEY,
  /** It took place; satisfaction and comments are to be written down. */
  RECORDING,
  CLOSED;

  public boolean open() {
    return this != CLOSED;
  }
}
