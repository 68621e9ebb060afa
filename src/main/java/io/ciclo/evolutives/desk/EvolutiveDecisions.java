package io.ciclo.evolutives.desk;

import io.ciclo.engine.ModelNames;

/** The decision tables of this room. */
@ModelNames(ModelNames.Kind.DECISION)
final class EvolutiveDecisions {

  static final String EVOLUTIVE_CATEGORY = "evolutive-category";
  static final String DESIGN_EXTENSION = "design-extension";
  static final String CONTINGENCY = "contingency";
  static final String FOLLOWUP_MEETING_POINTS = "followup-meeting-points";
  static final String MODULES_REQUIRED = "modules-required";
  static final String REVIEW_REQUIRED = "review-required";
  static final String MONITORING_PERIOD = "monitoring-period";
  static final String PAID_VALUATION = "paid-valuation";
  /** Drawn in the process of approval; asked here when silence counts as well. */
  static final String DESISTANCE = "desistance";

  /** Drawn in the process; asked here for the months after. */
  static final String EVOLUTIVE_MONTHLY_LIMIT = "evolutive-monthly-limit";

  private EvolutiveDecisions() {}
}
