package io.ciclo.tickets.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Upload;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.DemandedPriority;
import io.ciclo.evolutives.EvolutiveCases;
import io.ciclo.evolutives.EvolutiveOutcome;
import io.ciclo.evolutives.EvolutiveState;
import io.ciclo.servicelevels.Replanning;
import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Origin;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.SolutionKind;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.store.TicketChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an evolutive means to a ticket of type CHANGE. */
@Component
class TicketEvolutives implements EvolutiveCases {

  private final CaseFile file;
  private final Reading reading;
  private final CaseFacts facts;
  private final Conversation conversation;
  private final Attention attention;
  private final Interactions interactions;
  private final Deadlines deadlines;
  private final Silence silence;
  private final TicketClocks clocks;
  private final OngoingWork ongoing;
  private final Actors actors;
  private final Vocabulary vocabulary;

  TicketEvolutives(CaseFile file, Reading reading, CaseFacts facts, Conversation conversation, Attention attention,
      Interactions interactions, Deadlines deadlines, Silence silence, TicketClocks clocks, OngoingWork ongoing, Actors actors,
      Vocabulary vocabulary) {
    this.file = file;
    this.reading = reading;
    this.facts = facts;
    this.conversation = conversation;
    this.attention = attention;
    this.interactions = interactions;
    this.deadlines = deadlines;
    this.silence = silence;
    this.clocks = clocks;
    this.ongoing = ongoing;
    this.actors = actors;
    this.vocabulary = vocabulary;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.TICKET;
  }

  @Override
  public Subject subject(String number) {
    Ticket ticket = file.get(number);
    Ticket.Opening opening = ticket.opening();
    boolean valued = opening.origin() == Origin.REQUIREMENTS_MEETING && opening.authorKind() == AuthorKind.STAFF;
    return new Subject(ticket.companyId(), ticket.contactId(), ticket.subject(), ticket.description(), demanded(ticket),
        valued ? opening.authorId() : null);
  }

  /** A change is classified with one of these; the others are of tickets that were classified before they became one. */
  static DemandedPriority demanded(Ticket ticket) {
    return switch (ticket.classification().priority()) {
      case LOW -> DemandedPriority.LOW;
      case MEDIUM -> DemandedPriority.MEDIUM;
      case URGENT, HIGH, VERY_HIGH -> DemandedPriority.URGENT;
    };
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
  public String rejection(String number) {
    return facts.rejection(number);
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
  public void say(String number, String staffId, String text) {
    conversation.publicly(number, actors.staff(staffId), text, null, List.of());
    file.record(number, EventKind.ANSWERED, actors.staff(staffId), null);
    file.change(file.get(number), new TicketChange());
    interactions.consider(number);
  }

  @Override
  public void note(String number, String staffId, String text) {
    attention.note(number, staffId, text);
  }

  @Override
  public void ask(String number, String staffId, String question) {
    attention.ask(number, staffId, question);
  }

  @Override
  public void need(String number, String what) {
    file.change(file.get(number), new TicketChange().question(what));
  }

  /** What a contact decides is no message that somebody owes an answer to. */
  @Override
  public void heard(String number, long contact, String text, List<Upload> files) {
    conversation.publicly(number, actors.contact(contact), text, null, files);
    file.change(file.get(number), new TicketChange());
  }

  @Override
  public void reached(String number, EvolutiveState state) {
    Ticket ticket = file.get(number);
    if (state != EvolutiveState.SENT && !state.over()) {
      file.move(ticket, OngoingWork.of(state), new TicketChange(), Actor.SYSTEM);
    }
  }

  @Override
  public void awaitsDecision(String number, String question, Instant sentAt, Instant until) {
    awaits(number, Silence.ESTIMATE, question, sentAt, until);
  }

  @Override
  public Instant awaitsChoice(String number, String question) {
    Instant until = deadlines.answer(file.get(number), file.now(), Silence.LIMIT);
    awaits(number, Silence.LIMIT, question, file.now(), until);
    return until;
  }

  private void awaits(String number, String reason, String question, Instant since, Instant until) {
    file.move(file.get(number), TicketState.WAITING_CUSTOMER, new TicketChange().question(question).waiting(since, until), Actor.SYSTEM);
    file.record(number, EventKind.WAITING_STARTED, Actor.SYSTEM, reason);
  }

  @Override
  public void awaitsNothing(String number) {
    Ticket ticket = file.get(number);
    if (ticket.state() != TicketState.WAITING_CUSTOMER && ticket.state() != TicketState.ON_HOLD) {
      return;
    }
    file.record(number, EventKind.WAITING_ENDED, Actor.SYSTEM, silence.reason(number));
    file.move(ticket, ongoing.of(ticket), new TicketChange().nothingAwaited(), Actor.SYSTEM);
  }

  @Override
  public void rests(String number, String until) {
    file.record(number, EventKind.WAITING_ENDED, Actor.SYSTEM, silence.reason(number));
    file.move(file.get(number), TicketState.ON_HOLD, new TicketChange().question(until).waiting(file.now(), null), Actor.SYSTEM);
    file.record(number, EventKind.WAITING_STARTED, Actor.SYSTEM, Silence.HOLD);
  }

  @Override
  public Instant nextWord(String number) {
    return silence.nextWord(number);
  }

  @Override
  public Due due(String number) {
    String reminder = silence.judge(number).text();
    return new Due(reminder, file.get(number).waiting().until());
  }

  @Override
  public Optional<Instant> waitsUntil(String number) {
    return Optional.ofNullable(file.get(number).waiting()).map(Ticket.Waiting::until);
  }

  @Override
  public void lowered(String number) {
    Ticket ticket = file.get(number);
    Priority before = ticket.classification().priority();
    Ticket lowered = file.change(ticket, new TicketChange().priority(Priority.LOW, ticket.classification().immediate()));
    clocks.replan(lowered, Replanning.PRIORITY);
    file.record(number, EventKind.PRIORITY_CHANGED, Actor.SYSTEM,
        before + " -> " + Priority.LOW + ": " + vocabulary.word("tickets.loweredByMonth"));
    file.refresh(number);
  }

  @Override
  public void categorised(String number) {
    clocks.replan(file.get(number), Replanning.CLASSIFIED);
    file.refresh(number);
  }

  @Override
  public void propose(String number, String staffId, String text, String howToCheck) {
    attention.propose(number, staffId, SolutionKind.SOLUTION, text, howToCheck);
  }

  @Override
  public void giveUp(String number, String staffId, String explanation) {
    attention.giveUp(number, staffId, explanation);
  }

  @Override
  public void endsAs(String number, EvolutiveOutcome outcome) {
    file.change(file.get(number), new TicketChange().verdict(switch (outcome) {
      case DELIVERED -> CloseReason.SOLVED;
      case UNRESOLVED, CASE_OVER -> CloseReason.UNRESOLVED;
      case NOT_AUTHORISED -> CloseReason.UNRESOLVED_NOT_AUTHORISED;
      case DESISTED, EXPIRED -> CloseReason.ESTIMATE_REJECTED;
    }));
  }
}
