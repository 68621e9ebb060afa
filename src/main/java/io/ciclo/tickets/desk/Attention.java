package io.ciclo.tickets.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.AlarmAttended;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.ClockKind;
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

  static final int LONGEST_ANSWER = 8000;
  static final int LONGEST_NEXT_STEP = 1000;

  private final CaseFile file;
  private final Conversation conversation;
  private final Actors actors;
  private final Deadlines deadlines;
  private final TicketLetters letters;
  private final Vocabulary vocabulary;
  private final Interactions interactions;
  private final CaseClocks clocks;
  private final OngoingWork ongoing;

  Attention(CaseFile file, Conversation conversation, Actors actors, Deadlines deadlines, TicketLetters letters,
      Vocabulary vocabulary, Interactions interactions, CaseClocks clocks, OngoingWork ongoing) {
    this.file = file;
    this.conversation = conversation;
    this.actors = actors;
    this.deadlines = deadlines;
    this.letters = letters;
    this.vocabulary = vocabulary;
    this.interactions = interactions;
    this.clocks = clocks;
    this.ongoing = ongoing;
  }

  /**
   * A public answer, after which the ticket goes on as before. The first one says what comes next (IN-18).
   *
   * @throws InputRefused when the ticket is closed, or a text is missing or too long
   */
  void answer(String number, String staffId, String text, String nextStep, List<Upload> files) {
    Ticket ticket = file.get(number);
    if (!ticket.open()) {
      throw new InputRefused("text", "«Respuesta»: el ticket está cerrado; el cliente ya no espera nada en él.");
    }
    String answer = Texts.required("text", "Respuesta", text, LONGEST_ANSWER);
    String next = firstAnswer(number) ? Texts.required("nextStep", "Siguiente paso", nextStep, LONGEST_NEXT_STEP) : Texts.optional(nextStep);
    Texts.atMost("nextStep", "Siguiente paso", nextStep, LONGEST_NEXT_STEP);
    Actor author = actors.staff(staffId);
    conversation.publicly(number, author, answer, next, files);
    file.record(number, EventKind.ANSWERED, author, null);
    if (ticket.state() == TicketState.CUSTOMER_REPLIED) {
      file.move(ticket, ongoing.of(ticket), new TicketChange(), author);
    } else {
      file.change(ticket, new TicketChange());
    }
    letters.sendNotice(number, answer, next);
    interactions.consider(number);
  }

  /** Nobody of staff has answered yet. */
  boolean firstAnswer(String number) {
    return file.events(number).stream().noneMatch(event -> event.kind() == EventKind.ANSWERED);
  }

  /** The customer waits for an answer to what he or she wrote last (SL-24). */
  boolean owesReply(String number) {
    return clocks.of(number).stream().flatMap(levels -> levels.running().stream())
        .anyMatch(clock -> clock.id().kind() == ClockKind.REPLY);
  }

  void noAnswerNeeded(String number, String staffId) {
    if (!owesReply(number)) {
      throw new InputRefused("reply", "«No necesita respuesta»: el cliente no espera ninguna respuesta en este ticket.");
    }
    file.record(number, EventKind.NO_ANSWER_NEEDED, actors.staff(staffId), null);
    file.change(file.get(number), new TicketChange());
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
    return giveUp(number, staffId, explanation, CloseReason.UNRESOLVED);
  }

  /** @param why the work is given up */
  public CloseReason giveUp(String number, String staffId, String explanation, CloseReason why) {
    conversation.publicly(number, actors.staff(staffId), explanation, null, List.of());
    file.change(file.get(number), new TicketChange().verdict(why));
    file.record(number, EventKind.NOT_RESOLVED, actors.staff(staffId), null);
    letters.sendUnresolved(number, explanation);
    return why;
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
