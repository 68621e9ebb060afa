package io.ciclo.tickets.desk;

import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.EvolutiveState;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import org.springframework.stereotype.Component;

/** What a ticket goes back to when it is our turn again: the state that says what we are doing. */
@Component
class OngoingWork {

  private final Evolutives evolutives;

  OngoingWork(Evolutives evolutives) {
    this.evolutives = evolutives;
  }

  TicketState of(Ticket ticket) {
    if (ticket.classification().provisional()) {
      return TicketState.IN_TRIAGE;
    }
    return ticket.classification().type() == TicketType.CHANGE ? evolutives.of(ticket.number()).filter(Evolutive::open)
        .map(Evolutive::state).map(OngoingWork::of).orElse(TicketState.IN_PROGRESS) : TicketState.IN_PROGRESS;
  }

  /** A customer reads in the ticket's state how far the evolutive has come. */
  static TicketState of(EvolutiveState state) {
    if (state.estimating()) {
      return TicketState.PENDING_ESTIMATE;
    }
    return state == EvolutiveState.PLANNED ? TicketState.BACKLOG : TicketState.IN_PROGRESS;
  }
}
