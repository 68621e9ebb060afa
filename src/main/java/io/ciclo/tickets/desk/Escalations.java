package io.ciclo.tickets.desk;

import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.Escalation;
import io.ciclo.tickets.Escalation.Outcome;
import io.ciclo.tickets.Escalation.Route;
import io.ciclo.tickets.EscalationReason;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.process.EscalationProcesses;
import io.ciclo.tickets.store.EscalationStore;
import io.ciclo.tickets.store.TicketChange;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * What whoever attends a ticket cannot solve goes to somebody else, as the decision {@code escalation-route} says, and the
 * customer is told (FU-10 to FU-21). A ticket has at most one open escalation by each route.
 */
@Service
public class Escalations {

  /** Those that people choose; the others come of themselves. */
  private static final Set<EscalationReason> CHOSEN = EnumSet.complementOf(
      EnumSet.of(EscalationReason.TERM_EXCEEDED, EscalationReason.NO_ANSWER));
  private static final int LONGEST_STORY = 4000;

  private final CaseFile file;
  private final EscalationStore store;
  private final Conversation conversation;
  private final Actors actors;
  private final TicketLetters letters;
  private final Decisions decisions;
  private final Vocabulary vocabulary;
  private final EscalationProcesses processes;

  Escalations(CaseFile file, EscalationStore store, Conversation conversation, Actors actors, TicketLetters letters,
      Decisions decisions, Vocabulary vocabulary, EscalationProcesses processes) {
    this.file = file;
    this.store = store;
    this.conversation = conversation;
    this.actors = actors;
    this.letters = letters;
    this.decisions = decisions;
    this.vocabulary = vocabulary;
    this.processes = processes;
  }

  /**
   * Asked by whoever attends the ticket, who waits for the result.
   *
   * @param documentation demanded where the route demands it (FU-20)
   * @param told what the customer reads; null when the route has steps of its own for that
   * @throws InputRefused when documentation, information or words for the customer are missing
   */
  public void ask(String number, String staffId, EscalationReason reason, String documentation, boolean informationComplete,
      String told) {
    Route way = demand(number, reason, documentation, informationComplete, told);
    begin(number, actors.staff(staffId), reason, false, documentation, toldBy(way, told));
  }

  /** Whoever attends the ticket goes on with it; asked in the page of the case (FU-10, FU-15, FU-16). */
  void askAside(String number, String staffId, EscalationReason reason, String documentation, boolean informationComplete,
      String told) {
    Ticket ticket = file.get(number);
    if (!ticket.open()) {
      throw new InputRefused("reason", "«Motivo»: el ticket está cerrado; un ticket cerrado no se escala.");
    }
    if (reason == null || !CHOSEN.contains(reason)) {
      throw new InputRefused("reason", "«Motivo»: es obligatorio, elija una opción.");
    }
    Texts.atMost("documentation", "Documentación", documentation, LONGEST_STORY);
    Texts.atMost("told", "Texto para el cliente", told, LONGEST_STORY);
    String words = Texts.optional(told);
    String story = Texts.optional(documentation);
    Route way = demand(number, reason, story, informationComplete, words);
    if (reason == EscalationReason.PROVIDER && !workedOn(ticket)) {
      throw new InputRefused("reason", "«Motivo»: a un proveedor solo se escala un ticket que está en curso; este está en «"
          + vocabulary.word("tickets.state", ticket.state()).toLowerCase() + "».");
    }
    aside(number, actors.staff(staffId), reason, story, toldBy(way, words));
  }

  /** A call is better than more messages; proposed once (FU-16). */
  void proposeCall(String number) {
    boolean proposed = store.of(number).stream().anyMatch(one -> one.reason() == EscalationReason.MANY_INTERACTIONS);
    if (!proposed) {
      aside(number, Actor.SYSTEM, EscalationReason.MANY_INTERACTIONS, null, null);
    }
  }

  private void aside(String number, Actor by, EscalationReason reason, String documentation, String told) {
    begin(number, by, reason, true, documentation, told);
    processes.escalatedAside(number, reason.name(), file.get(number).accountLeader());
  }

  private void begin(String number, Actor by, EscalationReason reason, boolean aside, String documentation, String told) {
    store.insert(number, reason, aside, by.id(), by.name(), file.now(), documentation, told);
    file.record(number, EventKind.ESCALATED, by, reason.name());
    if (told != null) {
      // the process sends it in MT-31, with who takes it and when there is more
      conversation.publicly(number, by, told, null, List.of());
      file.record(number, EventKind.ANSWERED, by, null);
    }
  }

  /** A provider's steps tell the customer themselves, in their order (FU-17); a call needs no words before. */
  private static String toldBy(Route way, String told) {
    return way == Route.PROVIDER || way == Route.CALL ? null : told;
  }

  private Route demand(String number, EscalationReason reason, String documentation, boolean informationComplete, String told) {
    Map<String, Object> route = decisions.evaluate(TicketDecisions.ESCALATION_ROUTE, Map.of("escalationReason", reason.name()));
    Route way = Route.valueOf(String.valueOf(route.get("route")));
    if (Boolean.TRUE.equals(route.get("needsDocumentation")) && documentation == null) {
      throw new InputRefused("documentation", reason == EscalationReason.COMPLAINT
          ? "«Documentación»: es obligatoria en una queja; cuente qué ha pasado, para que el CSM pueda evaluarlo."
          : "«Documentación»: es obligatoria para escalar por este motivo; sin ella se repite trabajo y se retrasa la solución.");
    }
    if (Boolean.TRUE.equals(route.get("needsInformation")) && !informationComplete) {
      throw new InputRefused("informationComplete", "«La información está completa»: si falta algo, pídalo antes al cliente;"
          + " si no falta nada, márquelo.");
    }
    if (told == null && (way == Route.TEAM || way == Route.CSM || way == Route.SERVICE_MANAGER)) {
      throw new InputRefused("publicText", "«Texto para el cliente»: es obligatorio.");
    }
    if (open(number).stream().anyMatch(one -> one.route() == way)) {
      throw new InputRefused("escalationReason", "«Motivo del escalado»: el ticket ya está escalado por esa vía ("
          + vocabulary.word("tickets.escalationRoute", way).toLowerCase() + ") y todavía no ha terminado.");
    }
    return way;
  }

  private static boolean workedOn(Ticket ticket) {
    return ticket.state() == TicketState.IN_PROGRESS || ticket.state() == TicketState.CUSTOMER_REPLIED
        || ticket.state() == TicketState.ESCALATED;
  }

  /** The decision has been asked: the way is known. Whoever lets go of the ticket leaves it escalated. */
  public void routed(String number, Route route, String groups, String slaOwner) {
    Escalation escalation = open(number).stream().filter(one -> one.route() == null).reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException(number + " has no escalation to be routed"));
    store.route(escalation.id(), route, groups, slaOwner);
    if (!escalation.aside() && route != Route.CSM) {
      file.move(file.get(number), TicketState.ESCALATED, new TicketChange(), Actor.SYSTEM);
    }
    file.refresh(number);
  }

  /** The team has solved it, or gives it back with what it knows; the customer reads about it (FU-14, FU-19). */
  public void teamDone(String number, String staffId, boolean solved, String findings, String told) {
    end(number, Route.TEAM, staffId, solved ? Outcome.SOLVED : Outcome.RETURNED, findings, null);
    tell(number, staffId, told, vocabulary.word(solved ? "tickets.letter.solvedByTeam" : "tickets.letter.returnedByTeam"));
  }

  /** @return whether the customer is content; else the CSM goes on (FU-11) */
  public boolean investigated(String number, String staffId, boolean content, String findings, String told) {
    conversation.internally(number, actors.staff(staffId), findings, List.of());
    tell(number, staffId, told, vocabulary.word(content ? "tickets.letter.solvedByTeam" : "tickets.letter.goesToCsm"));
    if (content) {
      end(number, Route.SERVICE_MANAGER, staffId, Outcome.CONTENT, findings, null);
    }
    return content;
  }

  /** @param told a summary that the customer gets in writing; null for none */
  public void called(String number, String staffId, String note, String told) {
    end(number, Route.CALL, staffId, Outcome.CALLED, note, null);
    if (told != null) {
      tell(number, staffId, told, null);
    }
  }

  private void tell(String number, String staffId, String told, String nextStep) {
    conversation.publicly(number, actors.staff(staffId), told, nextStep, List.of());
    file.record(number, EventKind.ANSWERED, actors.staff(staffId), null);
    letters.sendNotice(number, told, nextStep);
    file.refresh(number);
  }

  /** A CSM goes on with it, under a number of its own. */
  void withCsm(String number, Escalation escalation, String csmCase) {
    store.end(escalation.id(), Outcome.WITH_CSM, null, csmCase, file.now());
    takeBack(number, escalation, Actor.SYSTEM);
  }

  void end(String number, Route route, String staffId, Outcome outcome, String findings, String csmCase) {
    Escalation escalation = lasting(number, route);
    Actor by = actors.staff(staffId);
    store.end(escalation.id(), outcome, findings, csmCase, file.now());
    conversation.internally(number, by, findings, List.of());
    file.record(number, EventKind.ESCALATION_ENDED, by, outcome.name());
    takeBack(number, escalation, by);
  }

  /** Whoever let go of the ticket has it again; while another escalation lasts it stays escalated. */
  private void takeBack(String number, Escalation escalation, Actor by) {
    Ticket ticket = file.get(number);
    boolean away = ticket.state() == TicketState.ESCALATED || ticket.state() == TicketState.WAITING_PROVIDER;
    if (away && (!escalation.aside() || escalation.route() == Route.PROVIDER)) {
      file.move(ticket, TicketState.IN_PROGRESS, new TicketChange(), by);
    } else {
      file.refresh(number);
    }
  }

  /** The ticket has ended: what was asked for is not needed any more. */
  void over(String number) {
    open(number).forEach(one -> store.end(one.id(), Outcome.OVER, null, null, file.now()));
    processes.escalationOver(number);
  }

  List<Escalation> of(String number) {
    return store.of(number);
  }

  private List<Escalation> open(String number) {
    return store.of(number).stream().filter(Escalation::lasts).toList();
  }

  /** @throws IllegalStateException when the ticket is not escalated that way: process and facts disagree */
  Escalation lasting(String number, Route route) {
    return open(number).stream().filter(one -> one.route() == route).reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException(number + " is not escalated by " + route));
  }

  /** Why it went to somebody else, for the form of whoever has it now. */
  public String reason(String number, Route route) {
    return find(number, route).map(one -> vocabulary.word("tickets.escalationReason", one.reason()) + " ("
        + one.askedBy() + ")").orElse("");
  }

  public String documentation(String number, Route route) {
    return find(number, route).map(Escalation::documentation).orElse("");
  }

  /** What came back last, for whoever attends the ticket. */
  public String findings(String number) {
    return store.of(number).stream().filter(one -> !one.lasts() && one.ending().findings() != null)
        .reduce((earlier, later) -> later).map(one -> one.ending().findings()).orElse("");
  }

  Optional<Escalation> find(String number, Route route) {
    return open(number).stream().filter(one -> one.route() == route).reduce((earlier, later) -> later);
  }
}
