package io.ciclo.growth;

/** How a Feedback ended. Spanish words: vocabulary {@code feedback.outcome.*}. */
public enum FeedbackOutcome {
  /** Satisfaction and comments are written down; needs and complaint, if any, have gone on. */
  TAKEN,
  /** Nobody answered, or no meeting took place. */
  NO_ANSWER,
  /** The customer leaves. */
  CANCELLED
}
