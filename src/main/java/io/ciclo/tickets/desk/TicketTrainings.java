package io.ciclo.tickets.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.SolutionKind;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.store.TicketChange;
import io.ciclo.training.TrainingCases;
import io.ciclo.training.TrainingOutcome;
import io.ciclo.training.TrainingState;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a training means to a ticket of type TRAINING. */
@Component
class TicketTrainings implements TrainingCases {

  private final CaseFile file;
  private final Reading reading;
  private final CaseFacts facts;
  private final Attention attention;
  private final TicketLetters letters;

  TicketTrainings(CaseFile file, Reading reading, CaseFacts facts, Attention attention, TicketLetters letters) {
    this.file = file;
    this.reading = reading;
    this.facts = facts;
    this.attention = attention;
    this.letters = letters;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.TICKET;
  }

  @Override
  public Subject subject(String number) {
    Ticket ticket = file.get(number);
    return new Subject(ticket.companyId(), ticket.contactId(), ticket.subject(), ticket.description(), false);
  }

  @Override
  public boolean visibleTo(String number, long contact) {
    return reading.visibleTo(file.get(number), contact);
  }

  @Override
  public Map<String, Object> glance(String number) {
    return facts.glance(number);
  }

  @Override
  public void keepExtras(String number, Map<String, String> extras) {
    facts.keepExtras(number, extras);
  }

  @Override
  public void tell(String number, String staffId, String text, String nextStep) {
    attention.answer(number, staffId, text, nextStep, List.of());
  }

  @Override
  public void note(String number, String staffId, String text) {
    attention.note(number, staffId, text);
  }

  /** Whatever the customer wrote meanwhile was read by whoever goes on with it; while they decide, the ticket waits as for any points. */
  @Override
  public void reached(String number, TrainingState state) {
    Ticket ticket = file.get(number);
    if (state.open() && ticket.state() != TicketState.WAITING_CUSTOMER) {
      file.move(ticket, TicketState.IN_PROGRESS, new TicketChange(), Actor.SYSTEM);
    }
  }

  @Override
  public void ends(String number, TrainingOutcome outcome, String staffId, String text) {
    switch (outcome) {
      case COMPLETED, NOT_ACQUIRED -> attention.propose(number, staffId, SolutionKind.SOLUTION, text, null);
      case DECLINED, STOPPED -> attention.giveUp(number, staffId, text);
      case REFUSED, LAPSED, NOT_ENOUGH_POINTS -> {
        file.change(file.get(number), new TicketChange().verdict(CloseReason.UNRESOLVED_NOT_AUTHORISED));
        letters.sendUnresolved(number, text);
      }
      case WITHDRAWN, CASE_OVER -> { }
    }
  }
}
