package io.ciclo.training.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingMoved;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.NewMeeting;
import io.ciclo.meetings.Purpose;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.TimeEntries;
import io.ciclo.training.Training;
import io.ciclo.training.Training.Proposal;
import io.ciclo.training.TrainingEvent.Kind;
import io.ciclo.training.TrainingSession;
import io.ciclo.training.TrainingSession.Held;
import io.ciclo.training.TrainingSession.State;
import io.ciclo.training.TrainingState;
import io.ciclo.training.store.TrainingSessionStore;
import io.ciclo.training.store.TrainingSessionStore.Given;
import io.ciclo.training.store.TrainingChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dates that are agreed, and sessions one after another (TR-06 to TR-08). */
@Service
@Transactional
public class TrainingSessions {

  private static final String KIND = "OTHER";
  private static final String TOPICS = "topics";

  private final TrainingFile file;
  private final TrainingCourse course;
  private final TrainingSessionStore sessions;
  private final TrainingNeeds needs;
  private final TrainingTeam trainers;
  private final Meetings meetings;
  private final TimeEntries times;
  private final TrainingWords words;
  private final Vocabulary vocabulary;

  TrainingSessions(TrainingFile file, TrainingCourse course, TrainingSessionStore sessions, TrainingNeeds needs, TrainingTeam trainers, Meetings meetings,
      TimeEntries times, TrainingWords words, Vocabulary vocabulary) {
    this.file = file;
    this.course = course;
    this.sessions = sessions;
    this.needs = needs;
    this.trainers = trainers;
    this.meetings = meetings;
    this.times = times;
    this.words = words;
    this.vocabulary = vocabulary;
  }

  /** @param dates as they were typed, one to a line: as many as were approved */
  public void plan(String caseNumber, String staffId, String dates, String trainer, String link) {
    Training training = file.get(caseNumber);
    Proposal approved = training.proposal();
    trainers.demand("trainer", trainer);
    List<Instant> agreed = new SessionDates("sessionDates", "Fechas de las sesiones", file.zone(training))
        .read(dates, approved.minutes(), file.now());
    if (agreed.size() != approved.sessions()) {
      throw new InputRefused("sessionDates", "«Fechas de las sesiones»: hay " + agreed.size() + " y el cliente aprobó "
          + words.sessions(approved) + ".");
    }
    Training planned = file.reach(training, TrainingState.IN_SESSIONS, new TrainingChange().trainer(trainer));
    int number = sessions.of(planned).size();
    for (Instant start : agreed) {
      number++;
      Meeting meeting = meetings.plan(invitation(planned, number, start, approved.minutes(), link), staffId);
      sessions.plan(planned, number, meeting.id(), start, approved.minutes(), link, approved.topics());
    }
    file.written(planned, Kind.PLANNED, words.dates(planned.company(), agreed), staffId);
  }

  private NewMeeting invitation(Training training, int number, Instant start, int minutes, String link) {
    return new NewMeeting(training.caseNumber(), training.company(), "session-" + number, Purpose.SESSION, KIND,
        PlainText.cut(vocabulary.word("training.meeting.session", "title", training.title()).replace("{number}", String.valueOf(number)),
            NewMeeting.LONGEST_SUBJECT), start,
        Duration.ofMinutes(minutes), link, needs.attendees(training, training.trainer()));
  }

  /** The one that comes next; empty when all were given. */
  public Optional<TrainingSession> next(String caseNumber) {
    return sessions.of(file.get(caseNumber)).stream().filter(session -> session.state() == State.PLANNED)
        .min(Comparator.comparing(TrainingSession::start));
  }

  private TrainingSession nextOf(Training training) {
    return next(training.caseNumber()).orElseThrow(() -> new IllegalStateException(training.caseNumber() + " has no session to be given"));
  }

  /**
   * @param fact what the ledger books it under
   * @param points what of the approved ones this session consumes
   * @param left how many sessions remain
   */
  public record GivenNow(String fact, TPoints points, int left) {}

  /** @param topics what the next one will be about, as it was adjusted; null to leave it as it is */
  public GivenNow give(String caseNumber, String staffId, int minutes, String progress, String recording, String topics) {
    Training training = file.get(caseNumber);
    TrainingSession session = nextOf(training);
    if (session.start().isAfter(file.now())) {
      throw new InputRefused("sessionStep", "«¿Qué ha pasado?»: esta sesión es el " + words.date(training.company(), session.start())
          + "; si se dio antes, cambie primero su fecha.");
    }
    TPoints points = consumed(training, minutes);
    sessions.held(session, new Held(minutes, points, recording, progress, staffId, file.now()));
    held(session, staffId, progress);
    if (minutes > 0) {
      times.charged(caseNumber, staffId, minutes, vocabulary.word("tpoints.service.TRAINING"), points);
    }
    file.written(training, Kind.SESSION_GIVEN, session.number() + ". " + progress, staffId);
    Optional<TrainingSession> following = next(caseNumber);
    if (topics != null) {
      sessions.adjust(following.orElseThrow(() -> new InputRefused(TOPICS,
          "«Temas de la siguiente»: ya no quedan sesiones; déjelo en blanco.")), topics);
    }
    int left = (int) sessions.of(training).stream().filter(one -> one.state() == State.PLANNED).count();
    if (left == 0) {
      file.reach(training, TrainingState.CLOSING, new TrainingChange());
    } else {
      file.reach(training, TrainingState.IN_SESSIONS, new TrainingChange());
    }
    return new GivenNow("session-" + session.id(), points, left);
  }

  private TPoints consumed(Training training, int minutes) {
    if (training.included()) {
      return TPoints.ZERO;
    }
    Proposal approved = training.proposal();
    Given before = sessions.given(approved.id());
    return TrainingRates.soFar(approved, before.minutes() + minutes).minus(before.points());
  }

  private void held(TrainingSession session, String staffId, String progress) {
    planned(session).ifPresent(meeting -> meetings.hold(meeting.id(), new Minutes(progress, meeting.attendees(), null), staffId));
  }

  private Optional<Meeting> planned(TrainingSession session) {
    return meetings.meeting(session.meeting()).filter(meeting -> meeting.state() == MeetingState.PLANNED);
  }

  /** Another date for the one that comes next (TR-06: flexible); the calendars follow. */
  public void move(String caseNumber, String staffId, String when, String link) {
    Training training = file.get(caseNumber);
    TrainingSession session = nextOf(training);
    Instant start = new SessionDates("newDate", "Nueva fecha", file.zone(training)).one(when, file.now());
    sessions.of(training).stream().filter(other -> other.state() == State.PLANNED && other.id() != session.id())
        .filter(other -> start.plusSeconds(60L * session.minutes()).isAfter(other.start())).findFirst().ifPresent(other -> {
          throw new InputRefused("newDate", "«Nueva fecha»: tiene que terminar antes de la sesión " + other.number() + ", el "
              + words.date(training.company(), other.start()) + ".");
        });
    String place = link == null ? session.link() : link;
    moved(training, session, start, place, staffId);
    if (planned(session).isPresent()) {
      meetings.move(session.meeting(), start, Duration.ofMinutes(session.minutes()), place, staffId);
    } else {
      // somebody called it off in the calendar
      sessions.invited(session, meetings.plan(invitation(training, session.number(), start, session.minutes(), place), staffId).id());
    }
  }

  private void moved(Training training, TrainingSession session, Instant start, String place, String staffId) {
    sessions.move(session, start, place);
    file.written(training, Kind.MOVED, session.number() + ". " + words.date(training.company(), start), staffId);
    file.reach(training, TrainingState.IN_SESSIONS, new TrainingChange());
  }

  /** Whoever moves it in the calendar moves the session. */
  @EventListener
  void on(MeetingMoved event) {
    Meeting meeting = event.meeting();
    if (meeting.purpose() != Purpose.SESSION) {
      return;
    }
    file.find(meeting.caseNumber()).ifPresent(training -> sessions.of(training).stream()
        .filter(session -> session.meeting() == meeting.id() && session.state() == State.PLANNED)
        .filter(session -> !session.start().equals(meeting.start()) || !Objects.equals(session.link(), meeting.link()))
        .forEach(session -> moved(training, session, meeting.start(), meeting.link(), event.staff())));
  }

  /** The customer does not go on; what is planned is cancelled. */
  public void stop(String caseNumber, String staffId, String explanation) {
    Training training = file.get(caseNumber);
    course.cancelWhatIsPlanned(training, staffId);
    course.closing(training, explanation, staffId);
  }
}
