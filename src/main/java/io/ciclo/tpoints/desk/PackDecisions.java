package io.ciclo.tpoints.desk;

import io.ciclo.engine.ModelNames;

/** The decision tables of sales. */
@ModelNames(ModelNames.Kind.DECISION)
final class PackDecisions {

  /** Which packs there are and what they cost. */
  static final String TPOINT_PACKS = "tpoint-packs";

  private PackDecisions() {}
}
