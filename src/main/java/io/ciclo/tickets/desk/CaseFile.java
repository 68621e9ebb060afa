package io.ciclo.tickets.desk;

import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketEvent;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.store.EventStore;
import io.ciclo.tickets.store.ExtraStore;
import io.ciclo.tickets.store.TicketChange;
import io.ciclo.tickets.store.TicketStore;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every act on a ticket does: read it, change it, say so in the list of events, show it on the card. */
@Component
class CaseFile {

  private final TicketStore tickets;
  private final EventStore events;
  private final ExtraStore extras;
  private final Decisions decisions;
  private final CaseCardBoard cards;
  private final TicketClocks clocks;
  private final Vocabulary vocabulary;
  private final Clock clock;
  private final ApplicationEventPublisher listeners;

  CaseFile(TicketStore tickets, EventStore events, ExtraStore extras, Decisions decisions, CaseCardBoard cards,
      TicketClocks clocks, Vocabulary vocabulary, Clock clock, ApplicationEventPublisher listeners) {
    this.tickets = tickets;
    this.events = events;
    this.extras = extras;
    this.decisions = decisions;
    this.cards = cards;
    this.clocks = clocks;
    this.vocabulary = vocabulary;
    this.clock = clock;
    this.listeners = listeners;
  }

  Ticket get(String number) {
    return tickets.get(number);
  }

  /** Whether it is a ticket at all. */
  boolean knows(String number) {
    return tickets.find(number).isPresent();
  }

  Instant now() {
    return clock.instant();
  }

  /** Whoever listens to {@link TicketEvent} hears it at once, in the same transaction. */
  void record(String number, EventKind kind, Actor actor, String details) {
    TicketEvent event = new TicketEvent(0, number, kind, now(), actor.kind(), actor.id(), actor.name(), details);
    events.append(event);
    clocks.hear(event);
    listeners.publishEvent(event);
  }

  /** Oldest first. */
  List<TicketEvent> events(String number) {
    return events.of(number);
  }

  void keepExtras(String number, Map<String, String> values) {
    extras.keep(number, values);
  }

  void refresh(String number) {
    cards.refresh(number);
  }

  Ticket change(Ticket ticket, TicketChange change) {
    Ticket changed = tickets.change(ticket, change, now());
    cards.refresh(ticket.number());
    return changed;
  }

  /**
   * Changes the ticket together with its state, when the decision {@code stage-allowed} lets it pass (PR-05).
   *
   * @throws InputRefused when it does not
   */
  Ticket move(Ticket ticket, TicketState to, TicketChange change, Actor actor) {
    if (ticket.state() == to) {
      return change(ticket, change);
    }
    demandAllowed(ticket, to);
    Ticket moved = tickets.change(ticket, change.state(to), now());
    record(ticket.number(), EventKind.STATE_CHANGED, actor, ticket.state() + " -> " + to);
    cards.refresh(ticket.number());
    return moved;
  }

  private void demandAllowed(Ticket ticket, TicketState to) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("ticketType", ticket.classification().type() == null ? null : ticket.classification().type().name());
    inputs.put("fromState", ticket.state().name());
    inputs.put("toState", to.name());
    if (!Boolean.TRUE.equals(decisions.evaluate(TicketDecisions.STAGE_ALLOWED, inputs).get("allowed"))) {
      throw new InputRefused("state", "«Estado»: un ticket de tipo «"
          + (ticket.classification().type() == null ? "sin clasificar"
              : vocabulary.word("tickets.type", ticket.classification().type()))
          + "» no puede pasar de «" + vocabulary.word("tickets.state", ticket.state()) + "» a «"
          + vocabulary.word("tickets.state", to) + "».");
    }
  }
}
