package io.ciclo.exchange.desk;

import io.ciclo.engine.ModelNames;

/** The decision tables of this room. */
@ModelNames(ModelNames.Kind.DECISION)
final class ExchangeDecisions {

  static final String IMPORTED_PRIORITY = "imported-priority";
  static final String IMPORTED_TYPE = "imported-type";

  private ExchangeDecisions() {}
}
