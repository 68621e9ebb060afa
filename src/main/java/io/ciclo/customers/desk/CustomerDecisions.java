package io.ciclo.customers.desk;

import io.ciclo.engine.ModelNames;

/** The decision tables of this room. */
@ModelNames(ModelNames.Kind.DECISION)
final class CustomerDecisions {

  static final String CONTRACT_EVENT_ROUTING = "contract-event-routing";
  /** Drawn in the process; asked here for what the form proposes. */
  static final String TPOINT_SETTLEMENT = "tpoint-settlement";
  static final String REGISTRATION_TASKS = "registration-tasks";
  static final String HANDOVER_CHECKLIST = "handover-checklist";

  private CustomerDecisions() {}
}
