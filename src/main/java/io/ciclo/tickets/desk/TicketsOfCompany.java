package io.ciclo.tickets.desk;

import io.ciclo.customers.CasesOfCompany;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.CsmCase;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.process.TicketProcesses;
import io.ciclo.tickets.store.CsmStore;
import io.ciclo.tickets.store.TicketChange;
import io.ciclo.tickets.store.TicketStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tickets of a company that leaves, with the evolutives and trainings that they carry, and the cases of its CSM (CL-06). */
@Component
@Transactional
class TicketsOfCompany implements CasesOfCompany {

  private final TicketStore tickets;
  private final CsmStore csm;
  private final CaseFile file;
  private final Conversation conversation;
  private final TicketLetters letters;
  private final Actors actors;
  private final TicketProcesses processes;
  private final StateTable states;
  private final Vocabulary vocabulary;

  TicketsOfCompany(TicketStore tickets, CsmStore csm, CaseFile file, Conversation conversation, TicketLetters letters, Actors actors,
      TicketProcesses processes, StateTable states, Vocabulary vocabulary) {
    this.tickets = tickets;
    this.csm = csm;
    this.file = file;
    this.conversation = conversation;
    this.letters = letters;
    this.actors = actors;
    this.processes = processes;
    this.states = states;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<OpenCase> openOf(long company) {
    return Stream.concat(tickets.openOf(company).stream().map(this::open), csm.openOf(company).stream().map(this::open))
        .sorted(Comparator.comparing(OpenCase::since)).toList();
  }

  private OpenCase open(Ticket ticket) {
    return new OpenCase(ticket.number(), ticket.subject(), vocabulary.word("tickets.state", ticket.state()), ticket.opening().at());
  }

  private OpenCase open(CsmCase one) {
    return new OpenCase(one.number(), vocabulary.word("tickets.csmKind", one.kind()), vocabulary.word("tickets.csm.open"), one.openedAt());
  }

  /** As a withdrawal, in the customer's stead: a leaving customer has signed that nothing goes on. */
  @Override
  public boolean end(String caseNumber, String reason, String by) {
    if (csm.find(caseNumber).filter(CsmCase::open).isPresent()) {
      throw new InputRefused("caseToEnd", "«Caso que se cancela»: " + caseNumber
          + " lo cierra su CSM con la evaluación, la solución y la mejora; no se cancela desde aquí.");
    }
    Optional<Ticket> open = tickets.find(caseNumber).filter(Ticket::open);
    open.ifPresent(ticket -> {
      Actor author = actors.staff(by);
      conversation.publicly(caseNumber, author, reason, null, List.of());
      file.change(ticket, new TicketChange().verdict(CloseReason.WITHDRAWN));
      file.record(caseNumber, EventKind.WITHDRAWN, author, reason);
      // not what the state promises that it still has: nobody works on it any more
      letters.sendNotice(caseNumber, reason, states.of(TicketState.CANCELLED).nextStep());
      processes.withdrawn(caseNumber);
    });
    return open.isPresent();
  }
}
