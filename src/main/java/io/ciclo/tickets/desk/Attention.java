package io.ciclo.tickets.desk;

import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.AlarmAttended;
import io.ciclo.tickets.Acceptance;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.SolutionKind;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.store.TicketChange;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** What staff do about a classified ticket, until the customer accepts a solution or there is none. */
@Service
public class Attention {

  private final CaseFile file;
  private final Conversation conversation;
  private final Actors actors;
  private final Deadlines deadlines;
  private final TicketLetters letters;
  private final Vocabulary vocabulary;
  private final Interactions interactions;

  Attention(CaseFile file, Conversation conversation, Actors actors, Deadlines deadlines, TicketLetters letters,
      Vocabulary vocabulary, Interactions interactions) {
    this.file = file;
    this.conversation = conversation;
    this.actors = actors;
    this.deadlines = deadlines;
    this.letters = letters;
    this.vocabulary = vocabulary;
    this.interactions = interactions;
  }

  /** The customer reads it in MT-07, which the process sends once the ticket waits for the validation. */
  public CloseReason propose(String number, String staffId, SolutionKind kind, String text, String howToCheck) {
    CloseReason outcome = kind == SolutionKind.CONTAINMENT ? CloseReason.CONTAINED : CloseReason.SOLVED;
    Ticket ticket = file.get(number);
    conversation.publicly(number, actors.staff(staffId), howToCheck == null ? text
        : text + "\n\n" + vocabulary.word("tickets.howToCheck") + ": " + howToCheck, null, List.of());
    file.change(ticket, new TicketChange().solution(kind, text, howToCheck).verdict(outcome));
    file.record(number, EventKind.SOLUTION_PROPOSED, actors.staff(staffId), kind.name());
    return outcome;
  }

  /** The customer reads it in MT-03, which the process sends. */
  public void ask(String number, String staffId, String question) {
    conversation.publicly(number, actors.staff(staffId), question, null, List.of());
    file.record(number, EventKind.ANSWERED, actors.staff(staffId), null);
    file.change(file.get(number), new TicketChange().question(question));
    interactions.consider(number);
  }

  /** Nothing more can be done (FU-09); the customer is told why. */
  public CloseReason giveUp(String number, String staffId, String explanation) {
    conversation.publicly(number, actors.staff(staffId), explanation, null, List.of());
    file.change(file.get(number), new TicketChange().verdict(CloseReason.UNRESOLVED));
    file.record(number, EventKind.NOT_RESOLVED, actors.staff(staffId), null);
    letters.sendUnresolved(number, explanation);
    return CloseReason.UNRESOLVED;
  }

  public void note(String number, String staffId, String note) {
    conversation.internally(number, actors.staff(staffId), note, List.of());
    file.record(number, EventKind.NOTED, actors.staff(staffId), null);
  }

  /** What somebody did about a missed deadline is read in the case. */
  @EventListener
  void alarmAttended(AlarmAttended attended) {
    if (file.knows(attended.caseNumber())) {
      note(attended.caseNumber(), attended.person(), attended.note());
    }
  }

  public void waitForCustomer(String number) {
    Ticket ticket = file.get(number);
    Instant until = deadlines.answer(ticket, file.now(), "INFORMATION");
    file.move(ticket, TicketState.WAITING_CUSTOMER, new TicketChange().waiting(file.now(), until), Actor.SYSTEM);
    file.record(number, EventKind.WAITING_STARTED, Actor.SYSTEM, "INFORMATION");
  }

  /** Returns the moment at which silence counts as acceptance (RS-12). */
  public Instant askForValidation(String number) {
    Ticket ticket = file.get(number);
    Instant deadline = deadlines.answer(ticket, file.now(), "VALIDATION");
    file.move(ticket, TicketState.IN_VALIDATION, new TicketChange().answerBy(deadline), Actor.SYSTEM);
    file.record(number, EventKind.WAITING_STARTED, Actor.SYSTEM, "VALIDATION");
    return deadline;
  }

  public void acceptTacitly(String number) {
    file.change(file.get(number), new TicketChange().acceptance(Acceptance.TACIT).answerBy(null));
    file.record(number, EventKind.WAITING_ENDED, Actor.SYSTEM, "VALIDATION");
    file.record(number, EventKind.SOLUTION_ACCEPTED_TACITLY, Actor.SYSTEM, null);
  }

  /** A department head says how to go on after a second rejection (RS-12). */
  public void rejectionReviewed(String number, String staffId, String instruction) {
    conversation.internally(number, actors.staff(staffId), instruction, List.of());
    file.record(number, EventKind.REJECTION_REVIEWED, actors.staff(staffId), null);
    file.move(file.get(number), TicketState.IN_PROGRESS, new TicketChange(), actors.staff(staffId));
  }

  public void replyReviewed(String number, String staffId, String note) {
    if (note != null) {
      conversation.internally(number, actors.staff(staffId), note, List.of());
    }
    file.record(number, EventKind.REPLY_REVIEWED, actors.staff(staffId), null);
  }
}
