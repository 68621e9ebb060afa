package io.ciclo.tickets;

/** States of a ticket (FU-28). Spanish words: vocabulary {@code tickets.state.*}. */
public enum TicketState {
  NEW, CONTRACT_CHECK, CUSTOMER_REPLIED, IN_TRIAGE, IN_PROGRESS, BACKLOG, PENDING_ESTIMATE, WAITING_CUSTOMER,
  WAITING_PROVIDER, ESCALATED, IN_VALIDATION, ON_HOLD, CLOSED, CANCELLED;

  /** CLOSED and CANCELLED: nothing is going on any more. */
  public boolean over() {
    return this == CLOSED || this == CANCELLED;
  }
}
