package io.ciclo.training.desk;

import io.ciclo.engine.ModelNames;

/** The decision tables of this room. */
@ModelNames(ModelNames.Kind.DECISION)
final class TrainingDecisions {

  static final String TRAINING_LEVEL = "training-level";
  static final String TRAINING_SYLLABUS = "training-syllabus";
  static final String TRAINING_RATES = "training-rates";
  /** Owned by tickets, which read it for their own waits: what silence means is one table for all kinds of case. */
  static final String NO_RESPONSE = "no-response";

  private TrainingDecisions() {}
}
