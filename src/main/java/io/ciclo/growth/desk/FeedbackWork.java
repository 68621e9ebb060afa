package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Person;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.Feedback.Arranged;
import io.ciclo.growth.Feedback.Taken;
import io.ciclo.growth.FeedbackEvent.Kind;
import io.ciclo.growth.FeedbackState;
import io.ciclo.growth.store.FeedbackStore;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.NewMeeting;
import io.ciclo.meetings.Purpose;
import io.ciclo.meetings.Survey;
import io.ciclo.meetings.Survey.Answer;
import io.ciclo.meetings.Survey.Question;
import io.ciclo.meetings.Surveys;
import io.ciclo.prospects.Milestone;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.Prospects;
import io.ciclo.staff.Staff;
import io.ciclo.worktime.WorkCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do in the tasks of a Feedback (FF-02). */
@Service
@Transactional
public class FeedbackWork {

  private static final String PART = "FEEDBACK";
  private static final Duration USUAL = Duration.ofHours(1);
  private static final int LONGEST_NEED = 1000;
  private static final int MOST_NEEDS = 10;
  private static final int WORST = 1;
  private static final int BEST = 5;

  private final FeedbackFile file;
  private final FeedbackStore store;
  private final FeedbackLetters letters;
  private final Meetings meetings;
  private final Surveys surveys;
  private final Prospects prospects;
  private final Customers customers;
  private final Staff staff;
  private final WorkCalendars calendars;
  private final FeedbackSettings settings;
  private final Vocabulary vocabulary;

  FeedbackWork(FeedbackFile file, FeedbackStore store, FeedbackLetters letters, Meetings meetings, Surveys surveys, Prospects prospects,
      Customers customers, Staff staff, WorkCalendars calendars, FeedbackSettings settings, Vocabulary vocabulary) {
    this.file = file;
    this.store = store;
    this.letters = letters;
    this.meetings = meetings;
    this.surveys = surveys;
    this.prospects = prospects;
    this.customers = customers;
    this.staff = staff;
    this.calendars = calendars;
    this.settings = settings;
    this.vocabulary = vocabulary;
  }

  /** The invitation leaves with it. It is the follow-up of the relationship at once where there is one (BD-27): one meeting serves both. */
  public void planMeeting(String number, long contactId, String kind, LocalDate day, LocalTime time, String link, String staffId) {
    Feedback feedback = file.get(number);
    Contact contact = contact(feedback, contactId);
    Instant start = day.atTime(time).atZone(file.zone(feedback)).toInstant();
    if (!start.isAfter(file.now())) {
      throw new InputRefused("meetingDay", "«Día»: tiene que ser una fecha futura; si ya se celebró, elija esa opción.");
    }
    Optional<String> relationship = prospects.relationshipOf(feedback.company());
    List<Attendee> people = new ArrayList<>(List.of(Attendee.contact(contact.id(), contact.name(), contact.email())));
    staff.person(staffId).filter(Person::hasEmail).ifPresent(me -> people.add(Attendee.colleague(me.id(), me.displayName(), me.email())));
    Meeting planned = meetings.plan(new NewMeeting(relationship.orElse(number), feedback.company(),
        relationship.map(one -> Milestone.part(Phase.SUPPORT, prospects.get(one).round())).orElse(PART),
        relationship.isPresent() ? Purpose.FOLLOW_UP : Purpose.FEEDBACK, kind, vocabulary.word("feedback.meeting.subject"), start, USUAL, link,
        people), staffId);
    file.arranged(feedback, FeedbackState.MEETING, contact.id(), new Arranged(planned.id(), null, relationship.isPresent(), file.now(), null, 0));
    file.written(number, Kind.MEETING_PLANNED, null, staffId);
  }

  /** The contact reads by mail where to answer. */
  public void sendSurvey(String number, long contactId, String staffId) {
    Feedback feedback = file.get(number);
    Company company = file.company(feedback);
    Contact contact = contact(feedback, contactId);
    Survey survey = surveys.ask(number, company.id(), PART, letters.subject(feedback), contact.id(), questions(feedback), staffId);
    file.arranged(feedback, FeedbackState.SURVEY, contact.id(), new Arranged(null, survey.id(), false, file.now(),
        calendars.get(company.calendar()).addDays(file.now(), settings.answerDays()), 0));
    file.written(number, Kind.SURVEY_SENT, contact.name(), staffId);
  }

  private List<Question> questions(Feedback feedback) {
    try (Vocabulary.Spoken theirs = vocabulary.speaking(customers.words(feedback.company()).speech())) {
      return List.of(new Question(vocabulary.word("feedback.survey.satisfaction"), Answer.SCORE, true),
          new Question(vocabulary.word("feedback.survey.comments"), Answer.TEXT, false),
          new Question(vocabulary.word("feedback.survey.needs"), Answer.TEXT, false),
          new Question(vocabulary.word("feedback.survey.complaint"), Answer.TEXT, false));
    }
  }

  /** It was talked about already, for instance by telephone. */
  public void heldAlready(String number, long contactId, String staffId) {
    Feedback feedback = file.get(number);
    file.arranged(feedback, FeedbackState.RECORDING, contact(feedback, contactId).id(),
        new Arranged(heldLate(feedback), null, false, file.now(), null, 0));
    file.written(number, Kind.HELD_ALREADY, null, staffId);
  }

  /** Its minutes were written when nobody waited for them any more; null when there are none. */
  private Long heldLate(Feedback feedback) {
    return Optional.ofNullable(feedback.arranged()).map(Arranged::meeting).flatMap(meetings::meeting)
        .filter(one -> one.state() == MeetingState.HELD).map(Meeting::id).orElse(null);
  }

  private Contact contact(Feedback feedback, long contactId) {
    return customers.contactsOf(feedback.company()).stream().filter(one -> one.active() && one.id() == contactId).findFirst()
        .orElseThrow(() -> new InputRefused("feedbackContact", "«Con quién»: elija un contacto activo de este cliente."));
  }

  /** @param needs as they were written, one a line */
  public record Said(int satisfaction, String comments, String needs, String complaint) {}

  /** @return how many needs were found */
  public int record(String number, Said said, String staffId) {
    if (said.satisfaction() < WORST || said.satisfaction() > BEST) {
      throw new InputRefused("satisfaction", "«Satisfacción»: elija un número del 1 al 5.");
    }
    List<String> needs = said.needs().lines().map(line -> line.replaceFirst("^[-•*]\\s*", "").strip()).filter(line -> !line.isEmpty()).distinct().toList();
    if (needs.size() > MOST_NEEDS || needs.stream().anyMatch(need -> need.length() > LONGEST_NEED)) {
      throw new InputRefused("needsFound", "«Necesidades nuevas»: una por línea, " + MOST_NEEDS + " como mucho, de hasta " + LONGEST_NEED
          + " caracteres cada una.");
    }
    Feedback feedback = file.get(number);
    file.taken(feedback, new Taken(said.satisfaction(), said.comments(), said.complaint(), null, staffId, file.now()));
    needs.forEach(need -> store.need(number, need));
    file.written(number, Kind.RECORDED, said.satisfaction() + "/" + BEST + " · " + said.comments(), staffId);
    return needs.size();
  }

  /** Free fields that a process owner added are kept where everybody reads them. */
  public void keepExtras(String number, Map<String, String> extras, String person) {
    extras.forEach((field, value) -> file.written(number, Kind.EXTRA, field.replaceFirst("^extra_", "") + ": " + value, person));
  }
}
