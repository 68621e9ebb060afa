package io.ciclo.tickets.desk;

import io.ciclo.engine.ModelNames;

/** The decision tables of this room. */
@ModelNames(ModelNames.Kind.DECISION)
final class TicketDecisions {

  /** Evaluated by the process, after the review of a ticket. */
  static final String TRIAGE_OUTCOME = "triage-outcome";
  static final String INCIDENT_PRIORITY = "incident-priority";
  static final String QUEUE_PRIORITY = "queue-priority";
  static final String ON_BEHALF_EXCEPTIONS = "on-behalf-exceptions";
  static final String STAGE_ALLOWED = "stage-allowed";
  static final String TICKET_STATES = "ticket-states";
  static final String NO_RESPONSE = "no-response";
  static final String ESCALATION_ROUTE = "escalation-route";
  static final String FOLLOWUP_CONTENT = "followup-content";

  private TicketDecisions() {}
}
