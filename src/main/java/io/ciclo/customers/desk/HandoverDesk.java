package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventEntry;
import io.ciclo.customers.CustomerEventEntry.Kind;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.CustomerEventOutcome;
import io.ciclo.customers.CustomerEventState;
import io.ciclo.customers.Customers;
import io.ciclo.customers.HandoverCompleted;
import io.ciclo.customers.PendingPoint;
import io.ciclo.customers.ProjectHandover;
import io.ciclo.customers.store.ProjectHandoverStore;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingKind;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.NewMeeting;
import io.ciclo.meetings.Purpose;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From Projects to Customer Care (HO-01 to HO-05). */
@Service
@Transactional
public class HandoverDesk {

  /** By which the calendar knows the meeting of a handover. */
  public static final String PART = "HANDOVER";

  static final int LONGEST_TEXT = 2000;
  private static final Duration USUAL = Duration.ofHours(1);
  private static final int MOST_PRESENT = 50;
  /** In the history: the month was over when it should have begun. */
  private static final String TOO_LATE = "TOO_LATE";

  private final EventFile file;
  private final ProjectHandoverStore store;
  private final TaskLists lists;
  private final Customers customers;
  private final Meetings meetings;
  private final Staff staff;
  private final HandoverSettings settings;
  private final ApplicationEventPublisher events;
  private final SafeWrite safely;

  HandoverDesk(EventFile file, ProjectHandoverStore store, TaskLists lists, Customers customers, Meetings meetings, Staff staff, HandoverSettings settings,
      ApplicationEventPublisher events, SafeWrite safely) {
    this.file = file;
    this.store = store;
    this.lists = lists;
    this.customers = customers;
    this.meetings = meetings;
    this.staff = staff;
    this.settings = settings;
    this.events = events;
    this.safely = safely;
  }

  @Transactional(readOnly = true)
  public Optional<ProjectHandover> find(String number) {
    return store.find(number);
  }

  private ProjectHandover get(String number) {
    return find(number).orElseThrow(() -> new IllegalStateException(number + " is no handover"));
  }

  /** When a shop was opened, and who answers for its project. */
  public record Opening(String projectManager, LocalDate on) {}

  /** Its number. @param opening null while the shop is not open @param fromCase null for none @param staffId null for the product itself */
  public String open(long companyId, Opening opening, String fromCase, String staffId) {
    Company company = customers.company(companyId);
    LocalDate today = LocalDate.ofInstant(file.now(), company.zone());
    CustomerEvent event = file.open(CustomerEventKind.HANDOVER, companyId, null, opening == null ? today : opening.on(), company.plan(),
        new EventFile.Term(null, null), fromCase);
    store.open(event.number(), companyId);
    file.note(event.number(), Kind.OPENED, null, staffId);
    if (opening != null) {
      opened(event.number(), opening, staffId);
    }
    return event.number();
  }

  /** A project manager or an account leader begins one on the company's page; nothing else may be open. */
  public String begin(long companyId, String projectManager, LocalDate openedOn, String staffId) {
    file.oneAfterTheOther(companyId);
    Company company = customers.company(companyId);
    if (company.status() != CompanyStatus.ACTIVE) {
      throw new InputRefused("openedOn", "«Traspaso»: " + company.legalName() + " no es cliente activo; dé antes de alta su contrato.");
    }
    file.openOf(companyId).stream().filter(event -> event.kind() == CustomerEventKind.HANDOVER).findFirst().ifPresent(open -> {
      throw new InputRefused("openedOn", "«Traspaso»: ya está en marcha en " + open.number() + ".");
    });
    if (openedOn == null) {
      throw new InputRefused("openedOn", "«Tienda abierta el»: es obligatorio.");
    }
    return open(companyId, new Opening(projectManager, openedOn), null, staffId);
  }

  /** The project is finished and its shop open: its first month counts from this day, in the company's zone. */
  public void opened(String number, Opening opening, String staffId) {
    CustomerEvent event = file.get(number);
    if (opening.on().isAfter(file.today(event))) {
      throw new InputRefused("openedOn", "«Tienda abierta el»: todavía no ha llegado; anótela cuando esté abierta.");
    }
    if (opening.projectManager() == null || !staff.isIn(opening.projectManager(), StaffGroup.PROJECT_MANAGERS)
        || !staff.worksHere(opening.projectManager())) {
      throw new InputRefused("projectManager", "«Project Manager»: elija a alguien de los Project Managers.");
    }
    Instant until = opening.on().plus(settings.transition()).atStartOfDay(customers.company(event.company()).zone()).toInstant();
    store.opened(number, opening.projectManager(), opening.on(), until);
    lists.drawUp(number, CustomerDecisions.HANDOVER_CHECKLIST, Map.of("platformKind", customers.company(event.company()).platformKind().name()));
    file.note(number, Kind.DATA, staff.displayName(opening.projectManager()), staffId);
  }

  /** Only complete documentation goes on (HO-02). */
  public void documented(String number, String repository, String staffId) {
    lists.demandComplete(number);
    store.documented(number, repository);
    file.note(number, Kind.DONE, repository, staffId);
  }

  /** Written down in the calendar already. */
  @Transactional(readOnly = true)
  public Optional<Meeting> held(String number) {
    return meetings(number).filter(meeting -> meeting.state() == MeetingState.HELD).reduce((earlier, later) -> later);
  }

  @Transactional(readOnly = true)
  public Optional<Meeting> planned(String number) {
    return meetings(number).filter(meeting -> meeting.state() == MeetingState.PLANNED).findFirst();
  }

  private Stream<Meeting> meetings(String number) {
    return meetings.ofCase(number, file.get(number).company()).stream().filter(meeting -> PART.equals(meeting.part()));
  }

  /** @param present a name a line */
  public record Record(LocalDate day, LocalTime time, String present, String minutes) {}

  /** @param record null when the calendar has it already */
  public void met(String number, String briefing, Record record, String staffId) {
    if (held(number).isEmpty()) {
      hold(number, record, staffId);
    }
    store.briefed(number, briefing);
    file.note(number, Kind.MEETING, briefing, staffId);
  }

  private void hold(String number, Record record, String staffId) {
    CustomerEvent event = file.get(number);
    Company company = customers.company(event.company());
    Minutes minutes = new Minutes(record.minutes(), present(company, record.present()), null);
    Optional<Meeting> planned = planned(number);
    if (planned.isPresent()) {
      meetings.hold(planned.get().id(), minutes, staffId);
      return;
    }
    Instant start = record.day().atTime(record.time()).atZone(company.zone()).toInstant();
    if (start.isAfter(file.now())) {
      throw new InputRefused("meetingDay", "«Día»: la reunión todavía no se ha celebrado; planifíquela en el calendario.");
    }
    meetings.held(new NewMeeting(number, company.id(), PART, Purpose.CLOSING, MeetingKind.OTHER, subject(company), start, USUAL, null,
        minutes.present()), minutes, staffId);
  }

  public static String subject(Company company) {
    return PlainText.cut("Traspaso de " + company.legalName(), NewMeeting.LONGEST_SUBJECT);
  }

  private List<Attendee> present(Company company, String lines) {
    List<String> names = lines.lines().map(line -> line.replaceFirst("^[-•*]\\s*", "").strip()).filter(line -> !line.isEmpty()).distinct().toList();
    if (names.isEmpty() || names.size() > MOST_PRESENT) {
      throw new InputRefused("meetingPresent", "«Quién estuvo»: escriba de 1 a " + MOST_PRESENT + " personas, una por línea.");
    }
    List<Contact> contacts = customers.contactsOf(company.id());
    return names.stream().map(name -> colleague(name).or(() -> contacts.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst()
        .map(one -> Attendee.contact(one.id(), one.name(), one.email()))).orElseGet(() -> Attendee.guest(name, null))).toList();
  }

  private Optional<Attendee> colleague(String name) {
    return Stream.of(StaffGroup.PROJECT_MANAGERS, StaffGroup.CARE_AGENTS, StaffGroup.CARE_MANAGERS, StaffGroup.ACCOUNT_LEADERS)
        .flatMap(group -> staff.inGroup(group).stream()).filter(one -> one.displayName().equalsIgnoreCase(name)).findFirst()
        .map(one -> Attendee.colleague(one.id(), one.displayName(), one.email()));
  }

  /** @param over the month since the opening has passed: there is no transition any more */
  public record Month(Instant until, boolean over) {}

  public Month beginTransition(String number) {
    ProjectHandover handover = get(number);
    boolean over = !handover.transitionUntil().isAfter(file.now());
    if (over) {
      file.note(number, Kind.TRANSITION, TOO_LATE, null);
    } else {
      file.note(number, Kind.TRANSITION, "BEGUN", null);
      file.reach(number, CustomerEventState.WAITING);
    }
    return new Month(handover.transitionUntil(), over);
  }

  static boolean saysTooLate(CustomerEventEntry entry) {
    return entry.kind() == Kind.TRANSITION && TOO_LATE.equals(entry.text());
  }

  /** @return whether something is still pending */
  public boolean moveResponsibility(String number) {
    ProjectHandover handover = get(number);
    store.moved(number, file.now());
    file.reach(number, CustomerEventState.OPEN);
    file.note(number, Kind.TRANSITION, "MOVED", null);
    events.publishEvent(new HandoverCompleted(number, handover.company()));
    return pending(number).stream().anyMatch(PendingPoint::open);
  }

  @Transactional(readOnly = true)
  public List<PendingPoint> pending(String number) {
    return store.pending(number);
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  public void note(String number, String text, String staffId) {
    safely.run(() -> {
      demandOpen(number);
      String said = required("text", "Pendiente", text);
      store.note(number, said, staffId, file.now());
      file.note(number, Kind.PENDING, said, staffId);
    });
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  public void settle(String number, long id, String how, String staffId) {
    safely.run(() -> {
      demandOpen(number);
      String said = required("how", "Cómo se ha resuelto", how);
      if (!store.settle(number, id, said, staffId, file.now())) {
        throw new InputRefused("how", "«Pendiente»: ya estaba resuelto.");
      }
      file.note(number, Kind.SETTLED, said, staffId);
    });
  }

  private void demandOpen(String number) {
    if (!file.get(number).open()) {
      throw new InputRefused("text", "«Traspaso»: ya está cerrado.");
    }
  }

  private static String required(String field, String label, String typed) {
    String text = PlainText.of(typed);
    if (text.isEmpty()) {
      throw new InputRefused(field, "«" + label + "»: es obligatorio.");
    }
    if (text.length() > LONGEST_TEXT) {
      throw new InputRefused(field, "«" + label + "»: admite como máximo " + LONGEST_TEXT + " caracteres y tiene " + text.length() + ".");
    }
    return text;
  }

  /** @throws InputRefused when something is pending: says how much */
  public void demandNothingPending(String number) {
    long open = pending(number).stream().filter(PendingPoint::open).count();
    if (open > 0) {
      throw new InputRefused("pending", "«Pendientes»: " + (open == 1 ? "queda uno sin resolver" : "quedan " + open + " sin resolver")
          + "; resuélvalos en la página del caso.");
    }
  }

  public void close(String number) {
    boolean late = file.history(number).stream().anyMatch(HandoverDesk::saysTooLate);
    file.ends(number, late ? CustomerEventOutcome.HANDED_OVER_LATE : CustomerEventOutcome.HANDED_OVER, null, null);
  }

  public void cancelled(String number) {
    file.ends(number, CustomerEventOutcome.CANCELLED, file.history(number).stream().filter(entry -> entry.kind() == Kind.REFUSED)
        .map(CustomerEventEntry::text).reduce((earlier, later) -> later).orElse(null), null);
  }
}
