package io.ciclo.prospects.desk;

import io.ciclo.engine.ModelNames;

/** The decision tables of this room. */
@ModelNames(ModelNames.Kind.DECISION)
final class ProspectDecisions {

  static final String ENVIRONMENT_CHECKLIST = "environment-checklist";
  /** Drawn in the process; asked here for pages that say how often one meets. */
  static final String RELATIONSHIP_CYCLE = "relationship-cycle";

  private ProspectDecisions() {}
}
