package io.ciclo.training.desk;

import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingEvent.Kind;
import io.ciclo.training.TrainingOutcome;
import io.ciclo.training.TrainingSession;
import io.ciclo.training.TrainingState;
import io.ciclo.training.store.TrainingSessionStore;
import io.ciclo.training.store.TrainingChange;
import io.ciclo.training.store.TrainingStore;
import io.ciclo.training.store.TrainingStore.Closing;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the request to the end; nothing stays behind whatever ends it. */
@Service
@Transactional
public class TrainingCourse {

  private final TrainingFile file;
  private final TrainingStore store;
  private final TrainingSessionStore sessions;
  private final Meetings meetings;
  private final TPointRequests requests;
  private final TrainingWords words;
  private final Vocabulary vocabulary;

  TrainingCourse(TrainingFile file, TrainingStore store, TrainingSessionStore sessions, Meetings meetings, TPointRequests requests,
      TrainingWords words, Vocabulary vocabulary) {
    this.file = file;
    this.store = store;
    this.sessions = sessions;
    this.meetings = meetings;
    this.requests = requests;
    this.words = words;
    this.vocabulary = vocabulary;
  }

  /** The case goes on with the training that was asked for, or gets one. */
  public Training open(String caseNumber) {
    Training training = file.find(caseNumber).filter(Training::open).orElseGet(() -> asked(caseNumber));
    file.room(training).reached(caseNumber, training.state());
    return training;
  }

  private Training asked(String caseNumber) {
    Training training = store.open(caseNumber, file.room(caseNumber).subject(caseNumber), null, file.now());
    file.record(training, Kind.REQUESTED, null);
    return training;
  }

  /**
   * The process has come to an end.
   *
   * @param outcome as the model has it; what is not approved of a further session ends a training that was given (TR-12)
   */
  public TrainingOutcome close(String caseNumber, TrainingOutcome outcome) {
    Training training = file.get(caseNumber);
    boolean furtherSession = training.proposal() != null && training.proposal().number() > 1;
    boolean notWanted = Set.of(TrainingOutcome.REFUSED, TrainingOutcome.LAPSED, TrainingOutcome.NOT_ENOUGH_POINTS, TrainingOutcome.STOPPED)
        .contains(outcome);
    TrainingOutcome real = furtherSession && notWanted ? TrainingOutcome.NOT_ACQUIRED : outcome;
    end(training, real);
    return real;
  }

  /** May be called twice. */
  void end(Training training, TrainingOutcome outcome) {
    if (!training.open()) {
      return;
    }
    Closing closing = store.closing(training);
    cancelWhatIsPlanned(training, closing.staff());
    requests.caseOver(training.caseNumber(), Reason.CASE_CANCELLED, Author.SERVICE);
    // read again: whoever hears that a request is over may have changed the row
    Training ended = file.reach(store.get(training.id()), TrainingState.CLOSED,
        new TrainingChange().ended(outcome, file.now()).nothingAsked());
    file.record(ended, Kind.ENDED, outcome.name());
    if (outcome != TrainingOutcome.CASE_OVER) {
      file.room(ended).ends(ended.caseNumber(), outcome, closing.staff(),
          closing.text() == null ? words.ended(ended, outcome) : closing.text());
    }
  }

  /** Calendars forget what will not take place. */
  void cancelWhatIsPlanned(Training training, String staffId) {
    String who = staffId == null ? training.trainer() : staffId;
    for (TrainingSession session : sessions.of(training)) {
      if (session.state() == TrainingSession.State.PLANNED) {
        cancel(session.meeting(), who);
        sessions.cancel(session);
      }
    }
    meetings.ofCase(training.caseNumber(), training.company()).stream().filter(meeting -> TrainingNeeds.PART.equals(meeting.part()))
        .forEach(meeting -> cancel(meeting.id(), meeting.planner()));
  }

  private void cancel(long meeting, String staffId) {
    meetings.meeting(meeting).filter(planned -> planned.state() == MeetingState.PLANNED)
        .ifPresent(planned -> meetings.cancel(meeting, vocabulary.word("training.cancelled"), staffId));
  }

  /** What the customer is told at the end, whoever ends it. */
  void closing(Training training, String text, String staffId) {
    file.change(training, new TrainingChange().closing(text, staffId));
  }
}
