package io.ciclo.tickets.desk;

import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketEvent;
import io.ciclo.tickets.store.ConversationStore;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Counts messages without conclusion: past a number of them a call is better (FU-16). */
@Component
class Interactions {

  private final CaseFile file;
  private final ConversationStore entries;
  private final Escalations escalations;
  private final TicketSettings settings;

  Interactions(CaseFile file, ConversationStore entries, Escalations escalations, TicketSettings settings) {
    this.file = file;
    this.entries = entries;
    this.escalations = escalations;
    this.settings = settings;
  }

  /** After each public message of a customer or of staff. */
  void consider(String number) {
    Ticket ticket = file.get(number);
    if (!ticket.open()) {
      return;
    }
    // what the ticket was opened with is what the messages are about
    Instant since = file.events(number).stream().filter(event -> event.kind() == EventKind.SOLUTION_PROPOSED
        || event.kind() == EventKind.REOPENED).map(TicketEvent::at).reduce((earlier, later) -> later)
        .orElse(ticket.opening().at());
    long messages = entries.of(number, false).stream()
        .filter(entry -> entry.kind() != AuthorKind.SYSTEM && entry.at().isAfter(since)).count();
    if (messages >= settings.maxInteractions()) {
      escalations.proposeCall(number);
    }
  }
}
