package io.ciclo.prospects.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyChanged;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.ContractSigned;
import io.ciclo.customers.Customers;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.NewMeeting;
import io.ciclo.meetings.Purpose;
import io.ciclo.prospects.Contract;
import io.ciclo.prospects.Feature;
import io.ciclo.prospects.Finding;
import io.ciclo.prospects.Finding.Route;
import io.ciclo.prospects.Milestone;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectEvent.Kind;
import io.ciclo.prospects.ProspectOutcome;
import io.ciclo.prospects.Waiting;
import io.ciclo.prospects.process.ProspectsProcesses;
import io.ciclo.prospects.store.ProductionStore;
import io.ciclo.prospects.store.ProspectStore;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.OnBehalf;
import io.ciclo.tickets.Origin;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Phases 5 and 6: features before production, the contract, and the relationship that follows (BD-23 to BD-30). */
@Service
@Transactional
public class Production {

  private static final Duration USUAL = Duration.ofHours(1);

  private final ProspectFile file;
  private final ProspectStore prospects;
  private final ProductionStore store;
  private final Meetings meetings;
  private final Customers customers;
  private final Tickets tickets;
  private final CaseNumbers numbers;
  private final CaseLinks links;
  private final Vocabulary vocabulary;
  private final ProspectsProcesses processes;
  private final ApplicationEventPublisher events;

  Production(ProspectFile file, ProspectStore prospects, ProductionStore store, Meetings meetings, Customers customers, Tickets tickets,
      CaseNumbers numbers, CaseLinks links, Vocabulary vocabulary, ProspectsProcesses processes, ApplicationEventPublisher events) {
    this.file = file;
    this.prospects = prospects;
    this.store = store;
    this.meetings = meetings;
    this.customers = customers;
    this.tickets = tickets;
    this.numbers = numbers;
    this.links = links;
    this.vocabulary = vocabulary;
    this.processes = processes;
    this.events = events;
  }

  /** The method was explained and somebody of the prospect knows (BD-24). @return number of the evolutive that it becomes */
  public String begin(String number, String title, String description, String time, String acknowledgedBy, LocalDate acknowledgedOn,
      String staffId) {
    String evolutive = numbers.next(CasePrefix.EVOLUTIVE);
    store.begin(new Feature(evolutive, number, title, description, time, acknowledgedBy, acknowledgedOn, null), file.now());
    links.link(number, evolutive, "FEATURE");
    file.written(number, Kind.FEATURE_BEGUN, evolutive + " · " + title, staffId);
    return evolutive;
  }

  public void over(String number, String evolutive, String outcome) {
    store.over(evolutive, outcome);
    file.record(number, Kind.FEATURE_OVER, evolutive + " · " + outcome);
  }

  public void signed(String number, LocalDate on, SupportPlan plan, String reference, String staffId) {
    if (on.isAfter(LocalDate.ofInstant(file.now(), customers.company(file.get(number).company()).zone()))) {
      throw new InputRefused("signedOn", "«Firmado el»: no puede ser una fecha futura.");
    }
    store.signed(number, new Contract(on, plan, reference));
    file.waits(number, Waiting.NOTHING);
    file.written(number, Kind.CONTRACT_SIGNED, reference, staffId);
  }

  /** The prospect approved and does not sign: it goes no further (BD-10). */
  public void notSigned(String number, String reason, String staffId) {
    file.ends(number, ProspectOutcome.DESISTED, reason);
    file.written(number, Kind.ENDED, reason, staffId);
  }

  /** Whoever makes a customer of it hears of it in this transaction (BD-30). */
  public void announce(String number) {
    Prospect prospect = file.get(number);
    Contract contract = store.contract(number).orElseThrow(() -> new IllegalStateException(number + " has no contract"));
    events.publishEvent(new ContractSigned(ContractSigned.Kind.REGISTRATION, prospect.company(), number, contract.signedOn(),
        contract.plan(), contract.reference()));
  }

  public void enterSupport(String number) {
    file.inProduction(number);
    file.record(number, Kind.ENDED, ProspectOutcome.IN_SUPPORT.name());
  }

  /** What the table reads of how often one meets (BD-27). */
  public record Relationship(SupportPlan plan, boolean keyAccount, int monthsSinceStart) {}

  public Relationship relationship(String number) {
    Prospect prospect = file.get(number);
    Company company = customers.company(prospect.company());
    SupportPlan plan = store.contract(number).map(Contract::plan).orElse(company.plan());
    LocalDate start = LocalDate.ofInstant(prospect.productionAt(), company.zone());
    return new Relationship(plan, company.keyAccount(), (int) ChronoUnit.MONTHS.between(start, today(company)));
  }

  private LocalDate today(Company company) {
    return LocalDate.ofInstant(file.now(), company.zone());
  }

  public enum Step { ROUTE, END, GO_ON }

  /** @param nextLook when to look again if nothing happens before */
  public record Look(Step step, boolean meetingMissing, Instant nextLook) {}

  /** A meeting is asked for when the last one lies as long back as the cycle says, and none is to come (BD-27). */
  public Look look(String number, String cycle) {
    Prospect prospect = file.get(number);
    Company company = customers.company(prospect.company());
    Instant tomorrow = today(company).plusDays(1).atStartOfDay(company.zone()).toInstant();
    if (company.status() == CompanyStatus.INACTIVE) {
      return new Look(Step.END, false, tomorrow);
    }
    if (unrouted(number).isPresent()) {
      return new Look(Step.ROUTE, false, tomorrow);
    }
    boolean planned = meetings.ofCase(number, prospect.company()).stream().anyMatch(meeting -> meeting.state() == MeetingState.PLANNED && meeting.end().isAfter(file.now()));
    LocalDate last = followUps(number).stream().filter(meeting -> meeting.state() == MeetingState.HELD)
        .map(meeting -> LocalDate.ofInstant(meeting.start(), company.zone())).max(LocalDate::compareTo)
        .orElse(LocalDate.ofInstant(prospect.productionAt(), company.zone()));
    LocalDate due = last.plus(Period.parse(cycle));
    boolean missing = !planned && !due.isAfter(today(company));
    Instant next = due.isAfter(today(company)) ? due.atStartOfDay(company.zone()).toInstant() : tomorrow;
    return new Look(Step.GO_ON, missing, planned ? tomorrow : next);
  }

  private List<Meeting> followUps(String number) {
    return meetings.ofCase(number, file.get(number).company()).stream().filter(meeting -> meeting.purpose() == Purpose.FOLLOW_UP).toList();
  }

  /** The oldest meeting that was held and whose findings nobody has dealt with. */
  public Optional<Meeting> unrouted(String number) {
    Set<Long> routed = store.routed(number);
    return followUps(number).stream().filter(meeting -> meeting.state() == MeetingState.HELD && !routed.contains(meeting.id())).findFirst();
  }

  /** The invitation leaves with it. */
  public void planFollowUp(String number, String kind, LocalDate day, LocalTime time, String link, String staffId) {
    Prospect prospect = file.get(number);
    Company company = customers.company(prospect.company());
    Instant start = day.atTime(time).atZone(company.zone()).toInstant();
    if (start.isBefore(file.now())) {
      throw new InputRefused("meetingDay", "«Día»: tiene que ser una fecha futura; lo ya celebrado se anota en el calendario.");
    }
    var contact = customers.contact(prospect.contact());
    meetings.plan(new NewMeeting(number, company.id(), Milestone.part(Phase.SUPPORT, prospect.round()), Purpose.FOLLOW_UP, kind,
        vocabulary.word("prospects.followUp"), start, USUAL, link, List.of(Attendee.contact(contact.id(), contact.name(), contact.email()))), staffId);
    file.written(number, Kind.FOLLOW_UP_PLANNED, null, staffId);
  }

  /**
   * Each finding goes where the method says (BD-28): a change becomes a ticket in the customer's name, as after any meeting about
   * requirements; an incident or a query is opened by the customer, who is written to (IN-03); a need is kept for whoever looks after growth.
   *
   * @param more whether the meeting brought more than this
   */
  public void route(String number, Route route, String text, boolean more, String staffId) {
    Prospect prospect = file.get(number);
    Meeting meeting = unrouted(number).orElseThrow(() -> new IllegalStateException(number + " has no meeting to be dealt with"));
    String ticket = null;
    if (route == Route.EVOLUTIVE) {
      ticket = tickets.openOnBehalf(new NewTicket(prospect.company(), prospect.contact(), null, text, Urgency.NORMAL, "", "", "", null,
          new ShopCheck(true, true, true)), new OnBehalf(Origin.REQUIREMENTS_MEETING, staffId, number), List.of());
      links.link(number, ticket, "FOLLOW_UP");
    }
    if (route == Route.INCIDENT || route == Route.QUERY) {
      tickets.askToOpen(prospect.contact());
    }
    store.found(number, meeting.id(), new Finding(route, text == null ? "" : text, ticket, file.now()), more);
    file.written(number, Kind.FINDING_ROUTED, text, staffId);
  }

  /** What was given its way already, of the meeting whose turn it is. */
  public List<Finding> routedSoFar(String number) {
    return unrouted(number).map(meeting -> store.findings(number, meeting.id())).orElse(List.of());
  }

  /** A customer who leaves ends the relationship; the process looks for itself. */
  @EventListener
  void changed(CompanyChanged event) {
    if (event.after().status() != event.before().status()) {
      prospects.ofCompany(event.after().id()).stream().filter(one -> one.outcome() == ProspectOutcome.IN_SUPPORT)
          .forEach(one -> processes.relationshipChanged(one.number()));
    }
  }
}
