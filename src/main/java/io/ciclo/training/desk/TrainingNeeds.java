package io.ciclo.training.desk;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.NewMeeting;
import io.ciclo.meetings.Purpose;
import io.ciclo.staff.Staff;
import io.ciclo.training.Experience;
import io.ciclo.training.Level;
import io.ciclo.training.Syllabus;
import io.ciclo.training.Theme;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingEvent.Kind;
import io.ciclo.training.TrainingState;
import io.ciclo.training.store.TrainingChange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be learnt, with which experience, and what follows from it (TR-01 to TR-04). */
@Service
@Transactional
public class TrainingNeeds {

  /** What the meeting about needs is called in the room of meetings. */
  static final String PART = "needs";
  private static final String KIND = "NEEDS_GATHERING";
  private static final Duration LENGTH = Duration.ofMinutes(30);

  private final TrainingFile file;
  private final TrainingCourse course;
  private final Meetings meetings;
  private final Decisions decisions;
  private final Customers customers;
  private final Staff staff;
  private final TrainingWords words;
  private final Vocabulary vocabulary;

  TrainingNeeds(TrainingFile file, TrainingCourse course, Meetings meetings, Decisions decisions, Customers customers, Staff staff,
      TrainingWords words, Vocabulary vocabulary) {
    this.file = file;
    this.course = course;
    this.meetings = meetings;
    this.decisions = decisions;
    this.customers = customers;
    this.staff = staff;
    this.words = words;
    this.vocabulary = vocabulary;
  }

  /** @param mastersPart whether they do not need all of it */
  public record Found(String needs, String platform, Experience experience, List<Theme> themes, boolean mastersPart) {}

  public void known(String caseNumber, String staffId, Found found) {
    Training training = file.get(caseNumber);
    Level level = Level.valueOf(String.valueOf(decisions.evaluate(TrainingDecisions.TRAINING_LEVEL,
        Map.of("experience", found.experience().name())).get("level")));
    Syllabus syllabus = Syllabus.valueOf(String.valueOf(decisions.evaluate(TrainingDecisions.TRAINING_SYLLABUS,
        Map.of("themesNamed", !found.themes().isEmpty(), "mastersPart", found.mastersPart())).get("syllabus")));
    Training known = file.reach(training, TrainingState.IN_PROPOSAL, new TrainingChange()
        .needs(found.needs(), found.platform(), found.experience(), found.themes()).level(level).syllabus(syllabus));
    file.written(known, Kind.NEEDS, found.needs(), staffId);
  }

  /** @param when as it was typed, such as "03/12/2026 10:00" */
  public void meet(String caseNumber, String staffId, String when, String link) {
    Training training = file.get(caseNumber);
    Meeting meeting = meetings.plan(new NewMeeting(caseNumber, training.company(), PART, Purpose.OPENING, KIND,
        PlainText.cut(vocabulary.word("training.meeting.needs", "title", training.title()), NewMeeting.LONGEST_SUBJECT),
        new SessionDates("meetingAt", "Fecha y hora", file.zone(training)).one(when, file.now()), LENGTH, link,
        attendees(training, staffId)), staffId);
    file.written(training, Kind.MEETING_PLANNED, String.valueOf(meeting.id()), staffId);
  }

  /** Whoever is there for the customer, and the colleague. */
  List<Attendee> attendees(Training training, String staffId) {
    Contact contact = customers.contact(training.contact());
    return List.of(Attendee.contact(contact.id(), contact.name(), contact.email()),
        Attendee.colleague(staffId, staff.displayName(staffId),
            staff.person(staffId).filter(person -> person.hasEmail()).map(person -> person.email()).orElse(null)));
  }

  /** One whose entry somebody has cancelled meanwhile is written down all the same. */
  public void met(String caseNumber, String staffId, String minutes) {
    Training training = file.get(caseNumber);
    meetings.ofCase(caseNumber, training.company()).stream()
        .filter(meeting -> PART.equals(meeting.part()) && meeting.state() == MeetingState.PLANNED)
        .reduce((earlier, later) -> later).ifPresent(meeting -> {
          demandPast(training, meeting);
          meetings.hold(meeting.id(), new Minutes(minutes, meeting.attendees(), null), staffId);
        });
    file.written(training, Kind.MEETING_HELD, minutes, staffId);
  }

  private void demandPast(Training training, Meeting meeting) {
    ZoneId zone = file.zone(training);
    if (LocalDate.ofInstant(meeting.start(), zone).isAfter(LocalDate.ofInstant(file.now(), zone))) {
      throw new InputRefused("meetingMinutes", "«Lo hablado»: la reunión es el " + words.date(training.company(), meeting.start())
          + "; si se ha adelantado, cámbiela primero en «Reuniones».");
    }
  }

  /** It is not one that is given on request (TR-02); the customer is told at the end. */
  public void decline(String caseNumber, String staffId, String explanation) {
    course.closing(file.get(caseNumber), explanation, staffId);
  }
}
