package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.customers.PlatformKind;
import io.ciclo.engine.TaskAttended;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.servicelevels.Agreement;
import io.ciclo.servicelevels.AlarmTasks;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.CaseEvent;
import io.ciclo.servicelevels.CaseProfile;
import io.ciclo.servicelevels.NewDeadline;
import io.ciclo.servicelevels.PromisedDate;
import io.ciclo.servicelevels.Replanning;
import io.ciclo.servicelevels.ServedCase;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketEvent;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.Turn;
import io.ciclo.tickets.store.TicketStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to tickets, as their service-level clocks understand it. */
@Component
class TicketClocks {

  /** Names the commitment in a case's list of events, and people read it beside its clock: it never changes. */
  private static final String DATE_GIVEN = "fecha dada al cliente";

  private final CaseClocks clocks;
  private final TicketStore tickets;
  private final Customers customers;
  private final StateTable states;
  private final Evolutives evolutives;

  TicketClocks(CaseClocks clocks, TicketStore tickets, Customers customers, StateTable states, Evolutives evolutives) {
    this.clocks = clocks;
    this.tickets = tickets;
    this.customers = customers;
    this.states = states;
    this.evolutives = evolutives;
  }

  void open(Ticket ticket) {
    clocks.open(served(ticket));
  }

  /** A ticket from before its clocks were kept: they are made up from all that happened to it. */
  void recall(Ticket ticket, List<TicketEvent> history) {
    List<CaseEvent> events = history.stream().flatMap(event -> understood(event, event.at()).stream()).toList();
    clocks.recall(served(ticket), ticket.opening().at(), events);
  }

  void hear(TicketEvent event) {
    String number = event.number();
    switch (event.kind()) {
      case LEADER_ASSIGNED -> relabel(tickets.get(number));
      case CLOSED -> end(tickets.get(number));
      default -> {
        if (!understood(event, event.at()).isEmpty()) {
          clocks.happened(number, at -> understood(event, at));
        }
      }
    }
  }

  private void end(Ticket ticket) {
    CloseReason reason = ticket.closing().reason();
    if (reason.merged()) {
      clocks.merge(ticket.number(), ticket.triage().reference());
    } else {
      clocks.happened(ticket.number(), at -> List.of(reason == CloseReason.WITHDRAWN ? new CaseEvent.Withdrawn(at)
          : new CaseEvent.Closed(at)));
    }
  }

  private List<CaseEvent> understood(TicketEvent event, Instant at) {
    return switch (event.kind()) {
      // The first answer cannot be sent without a next step (IN-18); a question and a solution are one themselves.
      case ANSWERED, FOLLOW_UP_SENT, DELAY_TOLD -> List.of(new CaseEvent.Answered(at, true));
      // A date was given for the solution, not for its acceptance.
      case SOLUTION_PROPOSED, NOT_RESOLVED ->
          List.of(new CaseEvent.Answered(at, true), new CaseEvent.CommitmentFulfilled(at, DATE_GIVEN));
      // A later date takes the place of the one before (FU-32).
      case DATE_GIVEN -> List.of(new CaseEvent.CommitmentGiven(at, DATE_GIVEN, GivenDate.parse(event.details()).promised()));
      case NOTED, CONTRACT_CLARIFIED, CONTRACT_RENEWAL_NOTED, REJECTION_REVIEWED -> List.of(new CaseEvent.Noted(at));
      case CUSTOMER_REPLIED -> List.of(new CaseEvent.CustomerWrote(at));
      case NO_ANSWER_NEEDED -> List.of(new CaseEvent.NoAnswerNeeded(at, event.actorId()));
      case SOLUTION_ACCEPTED, SOLUTION_ACCEPTED_TACITLY -> List.of(new CaseEvent.Resolved(at));
      case SOLUTION_REJECTED -> List.of(new CaseEvent.Rejected(at), new CaseEvent.CustomerWrote(at));
      case REOPENED -> List.of(new CaseEvent.Reopened(at));
      case ON_CALL -> event.actorId() == null ? List.of() : List.of(new CaseEvent.Attended(at, event.actorId()));
      case ESCALATED_TO_PROVIDER -> List.of(escalated(event.details(), at));
      case PROVIDER_ANSWERED -> List.of(new CaseEvent.ProviderAnswered(at, event.details()));
      case STATE_CHANGED -> moved(event.details(), at);
      default -> List.of();
    };
  }

  /** Name, and the provider's own date where it gave one (SL-22): as a day for people, then as the instant at which it ends. */
  private static CaseEvent escalated(String details, Instant at) {
    String[] parts = details.split(" \\| ");
    return new CaseEvent.EscalatedToProvider(at, parts[0],
        parts.length < 3 ? null : new PromisedDate(Instant.parse(parts[2]), null));
  }

  /** Whether the customer heard from a person by this. */
  boolean answers(TicketEvent event) {
    return understood(event, event.at()).stream().anyMatch(CaseEvent.Answered.class::isInstance);
  }

  private List<CaseEvent> moved(String details, Instant at) {
    String[] states = details.split(" -> ");
    List<CaseEvent> events = new ArrayList<>();
    if (waits(states[0])) {
      events.add(new CaseEvent.WaitingEnded(at, states[0]));
    }
    if (waits(states[1])) {
      StateTable.Row row = this.states.of(TicketState.valueOf(states[1]));
      events.add(new CaseEvent.WaitingStarted(at, states[1], states[1].equals(TicketState.IN_VALIDATION.name()),
          row.pausesResolution(), row.turn() == Turn.CUSTOMER));
    }
    return events;
  }

  private boolean waits(String state) {
    StateTable.Row row = states.of(TicketState.valueOf(state));
    return row.pausesResolution() || row.turn() == Turn.CUSTOMER;
  }

  /** Who claims or completes a task has the case in hand (SL-23); a task about a missed deadline is not the case. */
  @EventListener
  void attended(TaskAttended task) {
    if (AlarmTasks.contain(task.task())) {
      return;
    }
    tickets.find(task.caseNumber()).filter(ticket -> ticket.classification().immediate()).ifPresent(ticket ->
        clocks.happened(ticket.number(), at -> List.of(new CaseEvent.Attended(at, task.person()))));
  }

  void relabel(Ticket ticket) {
    clocks.relabel(served(ticket));
  }

  /** The ticket is judged as it stands now. */
  void replan(Ticket ticket, Replanning why) {
    clocks.replan(served(ticket), why);
  }

  List<NewDeadline> preview(Ticket ticket, Priority priority) {
    return clocks.preview(ticket.number(), profile(ticket, priority, customers.company(ticket.companyId())));
  }

  List<NewDeadline> preview(Ticket ticket, TicketType type, Priority priority) {
    return clocks.preview(ticket.number(), profile(ticket, type, priority, customers.company(ticket.companyId())));
  }

  List<NewDeadline> preview(Ticket ticket, Company company) {
    return clocks.preview(ticket.number(), profile(ticket, ticket.classification().priority(), company));
  }

  private ServedCase served(Ticket ticket) {
    Company company = customers.company(ticket.companyId());
    Ticket.Classification known = ticket.classification();
    return new ServedCase(ticket.number(), profile(ticket, known.priority(), company), company.legalName(),
        company.keyAccount(), known.type() == null ? "NONE" : known.type().name(),
        known.priority() == null ? null : known.priority().name(),
        ticket.accountLeader() == null ? "" : ticket.accountLeader());
  }

  private CaseProfile profile(Ticket ticket, Priority priority, Company company) {
    return profile(ticket, ticket.classification().type(), priority, company);
  }

  private CaseProfile profile(Ticket ticket, TicketType type, Priority priority, Company company) {
    boolean openSource = company.platformKind() == PlatformKind.OPEN_SOURCE;
    if (type == null || priority == null) {
      return CaseProfile.untilTriage(openSource, company.plan().name(), ticket.shop().purchaseBlocked(), company.calendar());
    }
    boolean immediate = type == TicketType.INCIDENT && ticket.classification().immediate();
    return new CaseProfile(agreement(type, openSource), company.plan().name(), priority.name(), type == TicketType.CHANGE ? category(ticket) : null, immediate,
        company.calendar());
  }

  /** Of the evolutive, once its first estimate was given (SL-13). */
  private String category(Ticket ticket) {
    return evolutives.of(ticket.number()).map(Evolutive::category).map(Category::name).orElse(null);
  }

  private static Agreement agreement(TicketType type, boolean openSource) {
    return switch (type) {
      case INCIDENT -> openSource ? Agreement.INCIDENT_OPEN_SOURCE : Agreement.INCIDENT_SAAS;
      case CHANGE -> Agreement.T_POINTS;
      case QUERY, TRAINING -> Agreement.QUERY;
    };
  }
}
