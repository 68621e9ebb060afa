package io.ciclo.tpoints.desk;

import io.ciclo.engine.ModelNames;

/** The decision tables of this room. */
@ModelNames(ModelNames.Kind.DECISION)
final class TPointDecisions {

  static final String TPOINT_TARIFF = "tpoint-tariff";

  private TPointDecisions() {}
}
