package io.ciclo.tickets.desk;

import io.ciclo.evolutives.Evolutives;
import io.ciclo.messages.Messages;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.store.TicketChange;
import io.ciclo.tpoints.Reason;
import io.ciclo.training.Trainings;
import org.springframework.stereotype.Service;

/** Ends tickets and begins them again. */
@Service
public class Closing {

  private final CaseFile file;
  private final Messages messages;
  private final Emergencies emergencies;
  private final Escalations escalations;
  private final ChargedWork chargedWork;
  private final Evolutives evolutives;
  private final Trainings trainings;

  Closing(CaseFile file, Messages messages, Emergencies emergencies, Escalations escalations,
      ChargedWork chargedWork, Evolutives evolutives, Trainings trainings) {
    this.file = file;
    this.messages = messages;
    this.emergencies = emergencies;
    this.escalations = escalations;
    this.chargedWork = chargedWork;
    this.evolutives = evolutives;
    this.trainings = trainings;
  }

  /**
   * Closes with the reason that the facts so far decided (FU-09).
   *
   * @throws IllegalStateException without a reason, or when a ticket would be united with another one before the customer
   *     was told its number (IN-14): a mistake in a model
   */
  public void close(String number) {
    Ticket ticket = file.get(number);
    CloseReason reason = ticket.verdict();
    if (reason == null) {
      throw new IllegalStateException(number + " cannot be closed: nothing says why");
    }
    if (reason.merged() && messages.ofCase(number).stream().noneMatch(letter -> letter.text().equals("MT-28"))) {
      throw new IllegalStateException(number + " cannot be united with another ticket before the customer is told (MT-28)");
    }
    evolutives.caseOver(number);
    trainings.caseOver(number);
    TicketState end = reason.merged() || reason == CloseReason.CONTRACT_INVALID ? TicketState.CANCELLED : TicketState.CLOSED;
    file.move(ticket, end, new TicketChange().closed(reason, file.now()), Actor.SYSTEM);
    file.record(number, EventKind.CLOSED, Actor.SYSTEM, reason.name());
    emergencies.over(number);
    escalations.over(number);
    chargedWork.over(number, end == TicketState.CANCELLED ? Reason.CASE_CANCELLED : Reason.CASE_CLOSED);
  }

  /** What the process needs to go on where the ticket was; type as classified before. */
  public record Resumption(TicketType type, String accountLeader) {}

  public Resumption takeUpAgain(String number) {
    Ticket ticket = file.get(number);
    return new Resumption(ticket.classification().type(), ticket.accountLeader());
  }
}
