package io.ciclo.training.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.Choice;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.tpoints.TPoints;
import io.ciclo.training.Syllabus;
import io.ciclo.training.Theme;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingEvent;
import io.ciclo.training.TrainingEvent.Kind;
import io.ciclo.training.TrainingSession;
import io.ciclo.training.store.TrainingSessionStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of trainings show and begin with, in Spanish; an empty text when there is nothing to say. */
@Service
@Transactional
public class TrainingFacts {

  private static final int USUAL_MINUTES = 60;

  private final TrainingFile file;
  private final TrainingSessionStore sessions;
  private final Meetings meetings;
  private final TrainingTeam trainers;
  private final TrainingRates rates;
  private final TrainingWords words;
  private final TrainingSettings settings;
  private final Customers customers;
  private final Vocabulary vocabulary;

  TrainingFacts(TrainingFile file, TrainingSessionStore sessions, Meetings meetings, TrainingTeam trainers, TrainingRates rates,
      TrainingWords words, TrainingSettings settings, Customers customers, Vocabulary vocabulary) {
    this.file = file;
    this.sessions = sessions;
    this.meetings = meetings;
    this.trainers = trainers;
    this.rates = rates;
    this.words = words;
    this.settings = settings;
    this.customers = customers;
    this.vocabulary = vocabulary;
  }

  public Map<String, Object> glance(String caseNumber) {
    return file.room(caseNumber).glance(caseNumber);
  }

  public void keepExtras(String caseNumber, Map<String, String> extras) {
    file.room(caseNumber).keepExtras(caseNumber, extras);
  }

  /** What the customer has written about it (TR-06: flexible). */
  public String written(String caseNumber) {
    Training training = file.get(caseNumber);
    Times times = new Times(file.zone(training));
    return file.events(training).stream().filter(event -> event.kind() == Kind.WRITTEN)
        .map(event -> customers.contact(event.contact()).name() + " · " + times.at(event.at()) + "\n" + event.text())
        .collect(Collectors.joining("\n\n"));
  }

  /** When and where the needs are talked about; empty when somebody has called it off. */
  public String meeting(String caseNumber) {
    return meetings.ofCase(caseNumber).stream()
        .filter(meeting -> TrainingNeeds.PART.equals(meeting.part()) && meeting.state() == MeetingState.PLANNED)
        .reduce((earlier, later) -> later).map(meeting -> words.date(meeting.company(), meeting.start())
            + (meeting.link() == null ? "" : "\n" + meeting.link())).orElse("");
  }

  public String minutes(String caseNumber) {
    return latest(caseNumber, Kind.MEETING_HELD);
  }

  public String needs(String caseNumber) {
    return file.get(caseNumber).needs();
  }

  public String platform(String caseNumber) {
    String known = file.get(caseNumber).platform();
    return known == null ? settings.platforms().get(0) : known;
  }

  public List<Choice> platforms() {
    return settings.platforms().stream().map(platform -> new Choice(platform, platform)).toList();
  }

  /** What the tables say of it. */
  public String level(String caseNumber) {
    Training training = file.get(caseNumber);
    return vocabulary.word("training.fact.level", "level", vocabulary.word("training.level", training.level()))
        .replace("{syllabus}", words.syllabus(training.syllabus(), training.themes())).replace("{platform}", training.platform());
  }

  public Syllabus syllabus(String caseNumber) {
    return file.get(caseNumber).syllabus();
  }

  public boolean asks(String caseNumber, Theme theme) {
    return file.get(caseNumber).themes().contains(theme);
  }

  public String included(String caseNumber) {
    return file.get(caseNumber).included() ? vocabulary.word("training.fact.included") : "";
  }

  /** What an hour would cost by syllabus, so that whoever proposes knows what they ask for; empty for one that costs nothing. */
  public String rates(String caseNumber) {
    Training training = file.get(caseNumber);
    return training.included() ? "" : vocabulary.word("training.fact.rates", "rates", Stream.of(Syllabus.values())
        .map(syllabus -> vocabulary.word("training.syllabus", syllabus) + ", " + anHour(training, syllabus).words())
        .collect(Collectors.joining("; ")));
  }

  private TPoints anHour(Training training, Syllabus syllabus) {
    TrainingRates.Rate rate = rates.rate(syllabus, USUAL_MINUTES);
    return (training.proposal() == null ? rate : rate.further()).ofMinutes(USUAL_MINUTES);
  }

  /** Why another proposal is written; empty for the first. */
  public String missing(String caseNumber) {
    Training training = file.get(caseNumber);
    return training.proposal() == null ? "" : latest(caseNumber, Kind.CHECKED);
  }

  public String topics(String caseNumber) {
    Training training = file.get(caseNumber);
    return training.proposal() == null ? "" : training.proposal().topics();
  }

  public String sessionHours(String caseNumber) {
    Training training = file.get(caseNumber);
    return TrainingWords.hours(training.proposal() == null ? USUAL_MINUTES : training.proposal().minutes());
  }

  public List<Choice> trainers(String caseNumber) {
    return trainers.choices(file.get(caseNumber));
  }

  /** Whoever gives it already, else whoever is the right one (TR-01). */
  public String trainer(String caseNumber) {
    Training training = file.get(caseNumber);
    return training.trainer() == null ? trainers.proposed(training).orElse("") : training.trainer();
  }

  public String proposal(String caseNumber) {
    Training training = file.get(caseNumber);
    return words.proposal(training, training.proposal());
  }

  /** As the form takes them. */
  public String proposedDates(String caseNumber) {
    Training training = file.get(caseNumber);
    return SessionDates.typed(training.proposal().dates(), file.zone(training));
  }

  public String session(String caseNumber) {
    Training training = file.get(caseNumber);
    return sessions.of(training).stream().filter(session -> session.state() == TrainingSession.State.PLANNED).findFirst()
        .map(session -> vocabulary.word("training.fact.session", "number", session.number())
            .replace("{of}", String.valueOf(sessions.of(training).size())).replace("{date}", words.date(training.company(), session.start()))
            .replace("{hours}", TrainingWords.hours(session.minutes())) + (session.link() == null ? "" : "\n" + session.link())
            + "\n\n" + session.topics()).orElse("");
  }

  public boolean lastSession(String caseNumber) {
    return sessions.of(file.get(caseNumber)).stream().filter(session -> session.state() == TrainingSession.State.PLANNED).count() == 1;
  }

  public String progress(String caseNumber) {
    return sessions.of(file.get(caseNumber)).stream().filter(session -> session.held() != null)
        .map(session -> session.number() + ". " + session.held().progress()).collect(Collectors.joining("\n"));
  }

  public String support(String caseNumber) {
    return latest(caseNumber, Kind.FOLLOW_UP_OFFERED);
  }

  private String latest(String caseNumber, Kind kind) {
    return file.events(file.get(caseNumber)).stream().filter(event -> event.kind() == kind).reduce((earlier, later) -> later)
        .map(TrainingEvent::text).orElse("");
  }
}
