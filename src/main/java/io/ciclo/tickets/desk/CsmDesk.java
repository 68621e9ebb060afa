package io.ciclo.tickets.desk;

import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.CsmCase;
import io.ciclo.tickets.CsmCase.NewsKind;
import io.ciclo.tickets.CsmCaseClosed;
import io.ciclo.tickets.CsmCases;
import io.ciclo.tickets.Escalation;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.NoSuchTicket;
import io.ciclo.tickets.Symptom;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.process.EscalationProcesses;
import io.ciclo.tickets.store.CsmStore;
import io.ciclo.tickets.store.TicketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What Customer Success Managers lead: complaints, customers who stay unhappy, problems that come again (RO-11 to RO-13). */
@Service
public class CsmDesk implements CsmCases {

  private final CsmStore store;
  private final TicketStore tickets;
  private final CaseFile file;
  private final Escalations escalations;
  private final Conversation conversation;
  private final TicketLetters letters;
  private final Actors actors;
  private final CaseNumbers numbers;
  private final CaseLinks links;
  private final CaseCardBoard cards;
  private final Vocabulary vocabulary;
  private final EscalationProcesses processes;
  private final TicketSettings settings;
  private final ApplicationEventPublisher events;

  CsmDesk(CsmStore store, TicketStore tickets, CaseFile file, Escalations escalations, Conversation conversation,
      TicketLetters letters, Actors actors, CaseNumbers numbers, CaseLinks links, CaseCardBoard cards, Vocabulary vocabulary,
      EscalationProcesses processes, TicketSettings settings, ApplicationEventPublisher events) {
    this.store = store;
    this.tickets = tickets;
    this.file = file;
    this.escalations = escalations;
    this.conversation = conversation;
    this.letters = letters;
    this.actors = actors;
    this.numbers = numbers;
    this.links = links;
    this.cards = cards;
    this.vocabulary = vocabulary;
    this.processes = processes;
    this.settings = settings;
    this.events = events;
  }

  @Override
  public CsmCase get(String number) {
    return store.find(number).orElseThrow(() -> new NoSuchTicket(number));
  }

  /** A complaint, or what a Service Manager could not put right, goes on under a number of its own (FU-11, FU-15). */
  public void takeOver(String number) {
    boolean complaint = escalations.find(number, Escalation.Route.CSM).isPresent();
    Escalation escalation = escalations.lasting(number, complaint ? Escalation.Route.CSM : Escalation.Route.SERVICE_MANAGER);
    String story = escalation.documentation() != null ? escalation.documentation() : escalation.told();
    String opened = open(file.get(number), complaint ? CsmCase.Kind.COMPLAINT : CsmCase.Kind.UNHAPPY, null, story);
    escalations.withCsm(number, escalation, opened);
  }

  /** Customer Care tells the CSM when the same thing comes again and again: once for each series (FU-30). */
  void considerRecurrence(Ticket ticket) {
    String topic = topic(ticket);
    Instant since = file.now().minus(Duration.ofDays(settings.recurrenceDays()));
    if (topic == null || store.told(ticket.companyId(), topic, since)) {
      return;
    }
    List<Ticket> alike = tickets.openedSince(ticket.companyId(), since).stream()
        .filter(one -> topic.equals(topic(one))).toList();
    if (alike.size() >= settings.recurrenceTickets()) {
      String story = vocabulary.word("tickets.csm.recurrent").replace("{count}", String.valueOf(alike.size()))
          .replace("{days}", String.valueOf(settings.recurrenceDays())) + "\n"
          + alike.stream().map(one -> one.number() + " · " + one.subject()).collect(Collectors.joining("\n"));
      String opened = open(ticket, CsmCase.Kind.RECURRENT, topic, story.substring(0, Math.min(story.length(), 4000)));
      alike.forEach(one -> links.link(opened, one.number(), "CSM"));
    }
  }

  /** What a ticket is about: what is seen in the shop, else the area that the customer named; null when neither is known. */
  private static String topic(Ticket ticket) {
    Symptom symptom = ticket.classification().symptom();
    if (symptom != null && symptom != Symptom.NONE) {
      return symptom.name();
    }
    return ticket.area() == null ? null : ticket.area().strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<CsmCase> ofCompany(long company) {
    return store.ofCompany(company);
  }

  @Override
  public String complain(long company, String origin, String story) {
    String number = numbers.next(CasePrefix.CSM);
    store.insert(number, CsmCase.Kind.COMPLAINT, company, null, origin, null, story, file.now());
    links.link(number, origin, "CSM");
    processes.csmCaseOpened(number);
    return number;
  }

  private String open(Ticket ticket, CsmCase.Kind kind, String topic, String story) {
    String number = numbers.next(CasePrefix.CSM);
    store.insert(number, kind, ticket.companyId(), ticket.number(), ticket.number(), topic, story, file.now());
    links.link(number, ticket.number(), "CSM");
    file.record(ticket.number(), EventKind.CSM_CASE_OPENED, Actor.SYSTEM, number);
    processes.csmCaseOpened(number);
    return number;
  }

  /** The CSM says in the ticket that he or she is there for the customer from now on (FU-23); the process does it next. */
  public void announce(String number, String staffId, String told) {
    if (get(number).ticket() == null) {
      throw new InputRefused("csmStep", "«Intervenir»: este caso no viene de un ticket; hable con el cliente y ciérrelo con la solución.");
    }
    say(number, NewsKind.STEPPED_IN, staffId, told);
  }

  /** What was announced last is read by the customer, if the ticket is open; by the team in any case. */
  public void stepIn(String number) {
    CsmCase csm = get(number);
    CsmCase.News announced = csm.news().stream().filter(one -> one.kind() == NewsKind.STEPPED_IN)
        .reduce((earlier, later) -> later).orElseThrow(() -> new IllegalStateException(number + ": nobody steps in"));
    Actor author = new Actor(AuthorKind.STAFF, null, announced.author());
    tell(csm.ticket(), author, announced.text(), vocabulary.word("tickets.letter.csmStaysWithYou"));
    file.record(csm.ticket(), EventKind.CSM_STEPPED_IN, author, number);
  }

  /** A critical or recurrent problem is taken to the departments (FU-22). */
  public void askOrganisation(String number, String staffId, String request) {
    say(number, NewsKind.ORGANISATION_ASKED, staffId, request);
  }

  public void agreed(String number, String staffId, String agreement) {
    say(number, NewsKind.AGREED, staffId, agreement);
  }

  /** Closed with all three (FU-15); the solution of a complaint is read by the customer, the other two by the team. */
  public void conclude(String number, String staffId, String evaluation, String solution, String improvement) {
    CsmCase csm = get(number);
    store.close(number, evaluation, solution, improvement, staffId, file.now());
    say(number, NewsKind.CLOSED, staffId, improvement);
    if (csm.ticket() != null) {
      concludeInTicket(csm, actors.staff(staffId), number + "\n\n" + evaluation + "\n\n" + solution + "\n\n" + improvement, solution);
    }
    events.publishEvent(new CsmCaseClosed(get(number)));
  }

  private void concludeInTicket(CsmCase csm, Actor author, String all, String solution) {
    conversation.internally(csm.ticket(), author, all, List.of());
    if (csm.kind() != CsmCase.Kind.RECURRENT) {
      tell(csm.ticket(), author, solution, null);
    }
    file.record(csm.ticket(), EventKind.ESCALATION_ENDED, author, Escalation.Outcome.WITH_CSM.name());
  }

  private void tell(String ticket, Actor author, String text, String nextStep) {
    conversation.publicly(ticket, author, text, nextStep, List.of());
    if (file.get(ticket).open()) {
      file.record(ticket, EventKind.ANSWERED, author, null);
    }
    letters.sendNotice(ticket, text, nextStep);
    file.refresh(ticket);
  }

  private void say(String number, NewsKind kind, String staffId, String text) {
    store.say(number, kind, staffId, actors.staff(staffId).name(), text, file.now());
    cards.refresh(number);
  }
}
