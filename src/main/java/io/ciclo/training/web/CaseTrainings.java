package io.ciclo.training.web;

import io.ciclo.customers.Customers;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.DocumentContent;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.Staff;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingEvent;
import io.ciclo.training.TrainingSession;
import io.ciclo.training.Trainings;
import io.ciclo.training.desk.TrainingWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** What pages say about a training; asked by the fragments {@code training/card}. */
@Component
class CaseTrainings {

  private final Trainings trainings;
  private final TrainingWords words;
  private final Customers customers;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final EngineSettings house;

  CaseTrainings(Trainings trainings, TrainingWords words, Customers customers, Staff staff, Vocabulary vocabulary, EngineSettings house) {
    this.trainings = trainings;
    this.words = words;
    this.customers = customers;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.house = house;
  }

  /**
   * @param syllabus null until it was proposed, as the cost
   * @param trainer name; null while there is none
   * @param ended what became of it; null while it is open
   */
  record Shown(Training training, String state, String syllabus, String level, String cost, String trainer, String ended,
      List<Session> sessions, List<Material> materials) {}

  /**
   * @param link where to join; null once it was given
   * @param used how long it took and what it consumed; null until it was given
   */
  record Session(int number, String when, String state, boolean next, String link, String topics, String used, String progress,
      String recording) {}

  /** @param link of an address outside; null for a file, which is read in the room of documents */
  record Material(long delivery, long version, String title, String link) {}

  /** @param author name */
  record Said(String kind, String author, String when, String text) {}

  /** As staff read it; null when the case has no training. */
  public Shown of(String number) {
    return trainings.of(number).map(this::toStaff).orElse(null);
  }

  Shown toStaff(Training training) {
    return shown(training, new Times(house.zone()));
  }

  /** As the customer reads it, on their own clock; null when the case has no training. */
  public Shown toldTo(String number) {
    return trainings.of(number).map(this::told).orElse(null);
  }

  Shown told(Training training) {
    return shown(training, new Times(customers.company(training.company()).zone()));
  }

  private Shown shown(Training training, Times times) {
    Training.Proposal proposal = training.proposal();
    List<TrainingSession> all = trainings.sessions(training);
    int next = all.stream().filter(one -> one.state() == TrainingSession.State.PLANNED).mapToInt(TrainingSession::number).findFirst().orElse(0);
    return new Shown(training, vocabulary.word("training.state", training.state()),
        proposal == null ? null : words.syllabus(proposal.syllabus(), training.themes()),
        training.level() == null ? null : vocabulary.word("training.level", training.level()),
        proposal == null ? null : words.sessions(proposal) + (training.included() ? "" : ", " + proposal.points().words()),
        training.trainer() == null ? null : staff.displayName(training.trainer()),
        training.ending() == null ? null : vocabulary.word("training.outcome", training.ending().outcome()),
        all.stream().map(one -> session(one, next, times)).toList(), trainings.materials(training).stream().map(CaseTrainings::material).toList());
  }

  private Session session(TrainingSession one, int next, Times times) {
    TrainingSession.Held held = one.held();
    String state = vocabulary.word("training.session", one.state());
    String when = times.weekdayAt(one.start());
    if (held != null) {
      return new Session(one.number(), when, state, false, null, null, used(held), held.progress(), held.recording());
    }
    String link = one.state() == TrainingSession.State.PLANNED ? one.link() : null;
    return new Session(one.number(), when, state, one.number() == next, link, one.topics(), null, null, null);
  }

  private static String used(TrainingSession.Held held) {
    return held.minutes() + " min" + (held.points().isPositive() ? ", " + held.points().words() : "");
  }

  private static Material material(Delivery delivery) {
    return new Material(delivery.id(), delivery.version().id(), delivery.version().document().title(),
        delivery.version().content() instanceof DocumentContent.Link link ? link.url() : null);
  }

  /** Newest first. */
  List<Said> history(Training training, boolean toCustomer) {
    Times times = new Times(toCustomer ? customers.company(training.company()).zone() : house.zone());
    List<TrainingEvent> events = trainings.events(training).stream().filter(event -> !toCustomer || event.kind().toCustomer()).toList();
    return events.stream().sorted((one, other) -> Long.compare(other.id(), one.id()))
        .map(event -> new Said(vocabulary.word("training.event", event.kind()), author(event), times.at(event.at()), text(event))).toList();
  }

  private String author(TrainingEvent event) {
    if (event.contact() != null) {
      return customers.contact(event.contact()).name();
    }
    return event.staff() == null ? "" : staff.displayName(event.staff());
  }

  private String text(TrainingEvent event) {
    return switch (event.kind()) {
      case ENDED -> vocabulary.word("training.outcome." + event.text());
      case SETTLED -> vocabulary.word("training.settled." + event.text());
      case MEETING_PLANNED -> null;
      default -> event.text();
    };
  }
}
