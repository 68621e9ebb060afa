package io.ciclo.growth.desk;

import io.ciclo.engine.ModelNames;

/** The decision tables that this room asks from code. */
@ModelNames(ModelNames.Kind.DECISION)
final class GrowthDecisions {

  static final String GROWTH_SIGNALS = "growth-signals";
  /** Owned by prospects: how often one meets a customer is one table, whatever the meeting is for (BD-27). */
  static final String RELATIONSHIP_CYCLE = "relationship-cycle";

  private GrowthDecisions() {}
}
