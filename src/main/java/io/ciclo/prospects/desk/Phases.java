package io.ciclo.prospects.desk;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Person;
import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingHeld;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.NewMeeting;
import io.ciclo.meetings.Purpose;
import io.ciclo.prospects.Milestone;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.PhaseCourse;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectEvent.Kind;
import io.ciclo.prospects.Waiting;
import io.ciclo.prospects.process.ProspectsProcesses;
import io.ciclo.prospects.store.ProspectStore;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings by which phases open, are looked over and close (BD-02, BD-03). */
@Service
@Transactional
public class Phases {

  private static final Duration USUAL = Duration.ofHours(1);
  private static final int MOST_PRESENT = 40;

  private final ProspectFile file;
  private final ProspectStore store;
  private final MeetingGate gate;
  private final Papers papers;
  private final Meetings meetings;
  private final Customers customers;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final ProspectsProcesses processes;

  Phases(ProspectFile file, ProspectStore store, MeetingGate gate, Papers papers, Meetings meetings, Customers customers, Staff staff,
      Vocabulary vocabulary, ProspectsProcesses processes) {
    this.file = file;
    this.store = store;
    this.gate = gate;
    this.papers = papers;
    this.meetings = meetings;
    this.customers = customers;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.processes = processes;
  }

  /** Whether its meeting was held already, for instance written down in the calendar. */
  public boolean held(String number, Phase phase, Purpose purpose) {
    return gate.held(file.get(number), phase, purpose).isPresent();
  }

  /** The planned meeting of this milestone, whose minutes are still to be written. */
  public Optional<Meeting> awaited(String number, Phase phase, Purpose purpose) {
    return gate.meeting(file.get(number), phase, purpose).filter(meeting -> meeting.state() == MeetingState.PLANNED);
  }

  /** What the calendar holds for the meeting by which the case goes on next. */
  public Optional<Meeting> planned(String number) {
    Pending pending = pending(number);
    return awaited(number, pending.phase(), pending.purpose());
  }

  /** The meeting by which a case goes on next. */
  public record Pending(Phase phase, Purpose purpose) {}

  /** What the case waits for, or will wait for next: its phases have their meetings in one order. */
  public Pending pending(String number) {
    PhaseCourse course = file.course(file.get(number));
    Phase phase = course.current();
    return new Pending(phase, MeetingGate.purposes(phase).stream().filter(purpose -> !course.passed(phase, purpose)).findFirst()
        .orElse(Purpose.CLOSING));
  }

  public String subject(Pending pending) {
    return subject(pending.phase(), pending.purpose());
  }

  /** @param present a name or an address a line */
  public record Record(String kind, LocalDate day, LocalTime time, String present, String minutes, String decision) {}

  /** Minutes written in the task itself: of the planned meeting, or of one that nobody had planned. */
  public void hold(String number, Phase phase, Purpose purpose, Record written, String staffId) {
    Prospect prospect = file.get(number);
    gate.outOfOrder(prospect, phase, purpose).ifPresent(reason -> {
      throw new InputRefused("meetingKind", reason);
    });
    // first, so that the calendar's news finds a milestone that nobody waits for any more
    reach(prospect, phase, purpose);
    Minutes minutes = new Minutes(written.minutes(), present(prospect, written.present()), written.decision());
    Optional<Meeting> planned = awaited(number, phase, purpose);
    if (planned.isPresent()) {
      meetings.hold(planned.get().id(), minutes, staffId);
      return;
    }
    Instant start = written.day().atTime(written.time()).atZone(customers.company(prospect.company()).zone()).toInstant();
    if (start.isAfter(file.now())) {
      throw new InputRefused("meetingDay", "«Día»: la reunión todavía no se ha celebrado; planifíquela en el calendario.");
    }
    meetings.held(new NewMeeting(number, prospect.company(), Milestone.part(phase, prospect.round()), purpose, written.kind(),
        subject(phase, purpose), start, USUAL, null, minutes.present()), minutes, staffId);
  }

  String subject(Phase phase, Purpose purpose) {
    return vocabulary.word("prospects.phase", phase) + ": " + vocabulary.word("meetings.purpose", purpose).toLowerCase(Locale.ROOT);
  }

  private List<Attendee> present(Prospect prospect, String lines) {
    List<String> names = lines.lines().map(line -> line.replaceFirst("^[-•*]\\s*", "").strip()).filter(line -> !line.isEmpty()).distinct().toList();
    if (names.isEmpty() || names.size() > MOST_PRESENT) {
      throw new InputRefused("meetingPresent", "«Quién estuvo»: escriba de 1 a " + MOST_PRESENT + " personas, una por línea.");
    }
    List<Contact> contacts = customers.contactsOf(prospect.company());
    List<Person> colleagues = Stream.concat(staff.inGroup(StaffGroup.ACCOUNT_LEADERS).stream(), staff.person(prospect.leader()).stream()).toList();
    return names.stream().map(name -> contacts.stream().filter(one -> one.name().equalsIgnoreCase(name) || one.email().equalsIgnoreCase(name))
        .findFirst().map(one -> Attendee.contact(one.id(), one.name(), one.email()))
        .or(() -> colleagues.stream().filter(one -> one.displayName().equalsIgnoreCase(name)).findFirst()
            .map(one -> Attendee.colleague(one.id(), one.displayName(), one.email())))
        .orElseGet(() -> Attendee.guest(name, null))).toList();
  }

  /** The phase goes on, and nothing but the gate lets it: what was passed already is not written twice. */
  public void milestone(String number, Phase phase, Purpose purpose) {
    Prospect prospect = file.get(number);
    if (!file.course(prospect).passed(phase, purpose)) {
      gate.refusal(prospect, phase, purpose).ifPresent(reason -> {
        throw new InputRefused("meeting", reason);
      });
      reach(prospect, phase, purpose);
    } else if (gate.held(prospect, phase, purpose).isEmpty()) {
      throw new IllegalStateException(number + " went past " + phase + " " + purpose + " without a meeting");
    }
  }

  private void reach(Prospect prospect, Phase phase, Purpose purpose) {
    store.reached(prospect.number(), new Milestone(phase, prospect.round(), purpose, file.now()));
    file.record(prospect.number(), Kind.MILESTONE, subject(phase, purpose));
    if (purpose == Purpose.CLOSING && phase == Phase.VALIDATION) {
      file.waits(prospect.number(), Waiting.CONTRACT);
    }
    if (purpose == Purpose.CLOSING && phase == Phase.PROOF_OF_CONCEPT) {
      papers.handOverReport(file.get(prospect.number()));
    }
    file.tell(file.get(prospect.number()));
  }

  /** Minutes written in the calendar open the gate as well. */
  @EventListener
  void heard(MeetingHeld event) {
    Meeting meeting = event.meeting();
    Optional<Prospect> prospect = Optional.ofNullable(meeting.caseNumber()).flatMap(file::find)
        .filter(one -> one.company() == meeting.company());
    prospect.ifPresent(one -> {
      Stream.of(Phase.values()).filter(phase -> Milestone.part(phase, one.round()).equals(meeting.part()))
          .filter(phase -> !file.course(one).passed(phase, meeting.purpose()))
          .filter(phase -> gate.refusal(one, phase, meeting.purpose()).isEmpty())
          .forEach(phase -> processes.meetingHeld(one.number(), phase, meeting.purpose()));
      if (meeting.purpose() == Purpose.FOLLOW_UP) {
        processes.relationshipChanged(one.number());
      }
    });
  }
}
