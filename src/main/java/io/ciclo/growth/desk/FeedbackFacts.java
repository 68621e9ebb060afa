package io.ciclo.growth.desk;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Choice;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.CsmFinding;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.Feedback.Arranged;
import io.ciclo.growth.Feedback.Why;
import io.ciclo.growth.store.FigureStore;
import io.ciclo.growth.store.SignalStore;
import io.ciclo.meetings.KindsOfMeeting;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingKind;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Survey;
import io.ciclo.meetings.Surveys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What forms show of a Feedback, and with what their fields begin. */
@Component
public class FeedbackFacts {

  private final FeedbackFile file;
  private final FigureStore figures;
  private final FigureWords words;
  private final CsmFindings findings;
  private final SignalStore signals;
  private final Meetings meetings;
  private final Surveys surveys;
  private final KindsOfMeeting kinds;
  private final Customers customers;
  private final Vocabulary vocabulary;

  FeedbackFacts(FeedbackFile file, FigureStore figures, FigureWords words, CsmFindings findings, SignalStore signals, Meetings meetings,
      Surveys surveys, KindsOfMeeting kinds, Customers customers, Vocabulary vocabulary) {
    this.file = file;
    this.figures = figures;
    this.words = words;
    this.findings = findings;
    this.signals = signals;
    this.meetings = meetings;
    this.surveys = surveys;
    this.kinds = kinds;
    this.customers = customers;
    this.vocabulary = vocabulary;
  }

  public Map<String, Object> glance(String number) {
    Feedback feedback = file.get(number);
    Map<String, Object> facts = new HashMap<>();
    facts.put("factLink", "/casos/" + number);
    facts.put("factPeriod", Times.digits(feedback.periodFirst()) + " – " + Times.digits(feedback.periodLast()));
    facts.put("factReason", reason(feedback));
    facts.put("factFigures", figures.of(number).map(one -> words.lines(one).stream().map(line -> line.what() + ": " + line.value())
        .collect(Collectors.joining("\n"))).orElse(""));
    facts.put("factFindings", findings.before(feedback).stream().map(this::line).collect(Collectors.joining("\n")));
    return facts;
  }

  private String reason(Feedback feedback) {
    // a signal that opened it says so itself
    Stream<String> written = feedback.opening().why() == Why.SIGNAL ? Stream.empty() : Stream.of(feedback.opening().reason());
    return Stream.concat(written, signals.ofFeedback(feedback.number()).stream()
        .map(signal -> signal.reason() + " " + signal.suggestion())).filter(text -> !text.isBlank()).distinct().collect(Collectors.joining("\n"));
  }

  private String line(CsmFinding finding) {
    return "- " + vocabulary.word("feedback.finding", finding.kind()) + ": " + finding.text();
  }

  /** Why it has to be arranged once more; empty the first time. */
  public String notHeld(String number) {
    Feedback feedback = file.get(number);
    return meeting(feedback).filter(one -> one.state() != MeetingState.HELD).map(one -> vocabulary.word(
        one.state() == MeetingState.CANCELLED ? "feedback.meeting.calledOff" : "feedback.meeting.notHeld", "when",
        new Times(file.zone(feedback)).weekdayAt(one.start()))).orElse("");
  }

  private Optional<Meeting> meeting(Feedback feedback) {
    return Optional.ofNullable(feedback.arranged()).map(Arranged::meeting).flatMap(meetings::meeting);
  }

  /** Minutes of the meeting, or the answers of the survey. */
  public String said(String number) {
    Feedback feedback = file.get(number);
    Optional<Survey> survey = survey(feedback);
    if (survey.isPresent()) {
      Survey asked = survey.get();
      return Stream.iterate(0, i -> i < asked.answers().size(), i -> i + 1).filter(i -> asked.answers().get(i) != null)
          .map(i -> asked.questions().get(i).words() + "\n" + asked.answers().get(i)).collect(Collectors.joining("\n\n"));
    }
    return meeting(feedback).filter(one -> one.state() == MeetingState.HELD).map(one -> one.minutes().text()
        + (one.minutes().decision() == null ? "" : "\n" + one.minutes().decision())).orElse("");
  }

  private Optional<Survey> survey(Feedback feedback) {
    return Optional.ofNullable(feedback.arranged()).map(Arranged::survey).flatMap(surveys::survey).filter(one -> one.answered() != null);
  }

  /** What a contact has answered need not be typed again. */
  public Map<String, Object> answers(String number) {
    Map<String, Object> known = new HashMap<>();
    survey(file.get(number)).ifPresent(survey -> {
      String[] fields = {"satisfaction", "comments", "needsFound", "complaint"};
      for (int i = 0; i < fields.length && i < survey.answers().size(); i++) {
        if (survey.answers().get(i) != null) {
          known.put(fields[i], survey.answers().get(i));
        }
      }
    });
    return known;
  }

  public List<Choice> contacts(String number) {
    return active(file.get(number)).map(one -> new Choice(one.name() + " (" + one.email() + ")", String.valueOf(one.id()))).toList();
  }

  private Stream<Contact> active(Feedback feedback) {
    return customers.contactsOf(feedback.company()).stream().filter(Contact::active);
  }

  /** Whoever was met before, else somebody who sees all of the company. */
  public String likelyContact(String number) {
    Feedback feedback = file.get(number);
    List<Contact> active = active(feedback).toList();
    return Stream.of(active.stream().filter(one -> Objects.equals(one.id(), feedback.contact())), active.stream().filter(Contact::seesCompany),
        active.stream()).flatMap(some -> some).findFirst().map(one -> String.valueOf(one.id())).orElse("");
  }

  public List<Choice> meetingKinds() {
    return kinds.all().stream().map(kind -> new Choice(kind.words(), kind.key())).toList();
  }

  public String firstMeetingKind() {
    return kinds.all().stream().findFirst().map(MeetingKind::key).orElse("");
  }
}
