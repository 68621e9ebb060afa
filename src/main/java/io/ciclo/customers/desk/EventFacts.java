package io.ciclo.customers.desk;

import io.ciclo.customers.CareTeam;
import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.Customers;
import io.ciclo.customers.PendingPoint;
import io.ciclo.engine.Choice;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.Meeting;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** What the forms of customer events show and begin with, in Spanish; an empty text when there is nothing to say. */
@Service
@Transactional(readOnly = true)
public class EventFacts {

  private final EventFile file;
  private final HandoverDesk handovers;
  private final Customers customers;
  private final Staff staff;
  private final Vocabulary vocabulary;

  EventFacts(EventFile file, HandoverDesk handovers, Customers customers, Staff staff, Vocabulary vocabulary) {
    this.file = file;
    this.handovers = handovers;
    this.customers = customers;
    this.staff = staff;
    this.vocabulary = vocabulary;
  }

  public Map<String, Object> glance(String number) {
    CustomerEvent event = file.get(number);
    Map<String, Object> facts = new HashMap<>();
    facts.put("factLink", "/casos/" + number);
    facts.put("factCompanyLink", "/clientes/" + event.company());
    facts.put("factSubject", vocabulary.word("customers.event", event.kind())
        + (event.reference().equals(number) ? "" : " · contrato " + event.reference()));
    facts.put("factSigned", event.reference().equals(number) ? "" : "Firmado el " + Times.digits(event.signedOn()) + ", plan "
        + vocabulary.word("customers.plan", event.plan()));
    return facts;
  }

  @Transactional
  public void keepExtras(String number, Map<String, String> extras, String person) {
    file.keepExtras(number, extras, person);
  }

  public CustomerEvent event(String number) {
    return file.get(number);
  }

  public Company company(String number) {
    return customers.company(file.get(number).company());
  }

  public CareTeam team(String number) {
    return customers.careTeam(file.get(number).company());
  }

  public LocalDate today(String number) {
    return file.today(file.get(number));
  }

  /** What stands in the record, to be put right there. */
  public String record(String number) {
    Company company = company(number);
    return company.legalName() + " · " + company.taxId() + "\n" + vocabulary.word("customers.formOfAddress", company.formOfAddress()) + " · "
        + company.language() + " · " + company.calendar() + " · " + company.zone();
  }

  public List<Choice> leaders() {
    return people(StaffGroup.ACCOUNT_LEADERS);
  }

  public List<Choice> csms() {
    return people(StaffGroup.CUSTOMER_SUCCESS);
  }

  public List<Choice> agents() {
    return people(StaffGroup.CARE_AGENTS);
  }

  public List<Choice> projectManagers() {
    return people(StaffGroup.PROJECT_MANAGERS);
  }

  private List<Choice> people(StaffGroup group) {
    return staff.inGroup(group).stream().map(person -> new Choice(staff.nameForChoice(person.id()), person.id())).toList();
  }

  /** Who may enter already. */
  public String users(String number) {
    return customers.contactsOf(file.get(number).company()).stream().filter(Contact::active)
        .map(one -> "– " + one.name() + " (" + one.email() + ")" + (one.administersUsers() ? ", administra" : "")).collect(Collectors.joining("\n"));
  }

  /** The same people, as the field wants them. */
  public String usersToList(String number) {
    return customers.contactsOf(file.get(number).company()).stream().filter(Contact::active)
        .map(one -> one.name() + "; " + one.email() + (one.administersUsers() ? "; administra" : "")).collect(Collectors.joining("\n"));
  }

  public String pending(String number) {
    return handovers.pending(number).stream().filter(PendingPoint::open).map(point -> "– " + point.text()).collect(Collectors.joining("\n"));
  }

  public String opening(String number) {
    return handovers.find(number).filter(one -> one.openedOn() != null)
        .map(one -> "Tienda abierta el " + Times.digits(one.openedOn()) + "; Project Manager: " + staff.displayName(one.projectManager()))
        .orElse("");
  }

  private String spoken(String number, Meeting meeting) {
    return new Times(zone(number)).weekdayAt(meeting.start()) + " · " + meeting.subject();
  }

  private ZoneId zone(String number) {
    return company(number).zone();
  }

  public String held(String number) {
    return handovers.held(number).map(meeting -> spoken(number, meeting)).orElse("");
  }

  public String planned(String number) {
    return handovers.planned(number).map(meeting -> spoken(number, meeting)).orElse("");
  }

  /** When the meeting was: as it was planned, else in this hour. */
  public LocalDateTime begun(String number) {
    Instant now = file.now();
    Instant begun = handovers.planned(number).map(Meeting::start).filter(start -> !start.isAfter(now)).orElse(now.truncatedTo(ChronoUnit.HOURS));
    return LocalDateTime.ofInstant(begun, zone(number));
  }

  /** The page on which the meeting is planned, with what is known of it filled in. */
  public String planLink(String number) {
    CustomerEvent event = file.get(number);
    return UriComponentsBuilder.fromPath("/reuniones/nueva").queryParam("company", event.company()).queryParam("caseNumber", number)
        .queryParam("part", HandoverDesk.PART).queryParam("purpose", "CLOSING").queryParam("subject", HandoverDesk.subject(company(number)))
        .encode().build().toUriString();
  }
}
