package io.ciclo.growth.desk;

import io.ciclo.customers.CompanyChanged;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.Feedback.Arranged;
import io.ciclo.growth.Feedback.Taken;
import io.ciclo.growth.FeedbackEvent;
import io.ciclo.growth.FeedbackEvent.Kind;
import io.ciclo.growth.FeedbackOutcome;
import io.ciclo.growth.FeedbackState;
import io.ciclo.growth.NeedFound;
import io.ciclo.growth.process.GrowthProcesses;
import io.ciclo.growth.store.FeedbackStore;
import io.ciclo.growth.store.FigureStore;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingCancelled;
import io.ciclo.meetings.MeetingHeld;
import io.ciclo.meetings.MeetingMoved;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Purpose;
import io.ciclo.meetings.Survey;
import io.ciclo.meetings.SurveyAnswered;
import io.ciclo.tickets.CsmCaseClosed;
import io.ciclo.tickets.CsmCases;
import io.ciclo.worktime.WorkCalendars;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the figures to the end: what the process does by itself, and what it hears (FF-02). */
@Service
@Transactional
public class FeedbackCourse {

  private final FeedbackFile file;
  private final FeedbackStore store;
  private final FeedbackFigures figures;
  private final FigureStore kept;
  private final CsmFindings findings;
  private final FeedbackLetters letters;
  private final Meetings meetings;
  private final CsmCases csmCases;
  private final WorkCalendars calendars;
  private final FeedbackSettings settings;
  private final Vocabulary vocabulary;
  private final GrowthProcesses processes;
  private final ApplicationEventPublisher events;

  FeedbackCourse(FeedbackFile file, FeedbackStore store, FeedbackFigures figures, FigureStore kept, CsmFindings findings, FeedbackLetters letters,
      Meetings meetings, CsmCases csmCases, WorkCalendars calendars, FeedbackSettings settings, Vocabulary vocabulary, GrowthProcesses processes,
      ApplicationEventPublisher events) {
    this.file = file;
    this.store = store;
    this.figures = figures;
    this.kept = kept;
    this.findings = findings;
    this.letters = letters;
    this.meetings = meetings;
    this.csmCases = csmCases;
    this.calendars = calendars;
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.processes = processes;
    this.events = events;
  }

  public void prepareFigures(String number) {
    kept.keep(number, figures.of(file.untilToday(file.get(number))));
    file.record(number, Kind.FIGURES, null);
  }

  /** A follow-up that is planned in the next weeks serves both: nobody is asked to come twice (BD-27). */
  public boolean findJointMeeting(String number) {
    Feedback feedback = file.get(number);
    Instant now = file.now();
    Optional<Meeting> joint = meetings.ofCompany(feedback.company()).stream()
        .filter(one -> one.state() == MeetingState.PLANNED && one.purpose() == Purpose.FOLLOW_UP && one.start().isAfter(now)
            && one.start().isBefore(now.plus(Duration.ofDays(settings.jointDays()))))
        .findFirst();
    joint.ifPresent(meeting -> {
      file.arranged(feedback, FeedbackState.MEETING,
          meeting.attendees().stream().map(Attendee::contact).filter(Objects::nonNull).findFirst().orElse(null),
          new Arranged(meeting.id(), null, true, now, null, 0));
      file.record(number, Kind.JOINT_MEETING, meeting.subject());
    });
    return joint.isPresent();
  }

  /** When to look whether it took place, or whom to remind, if nobody says anything before. */
  public Instant nextWord(String number) {
    Feedback feedback = file.get(number);
    Arranged arranged = feedback.arranged();
    if (feedback.state() == FeedbackState.MEETING) {
      return meeting(arranged).filter(one -> one.state() == MeetingState.PLANNED).map(one -> days(feedback, one.end(), settings.patienceDays()))
          .orElseGet(file::now);
    }
    List<Integer> reminders = settings.reminders();
    return arranged.reminded() < reminders.size() ? days(feedback, arranged.askedAt(), reminders.get(arranged.reminded())) : arranged.until();
  }

  public enum Wait { GO_ON, REMIND, ARRANGE, OVER }

  /** Nobody has said anything: what now? */
  public Wait judge(String number) {
    Feedback feedback = file.get(number);
    if (feedback.state() == FeedbackState.MEETING) {
      return judgeMeeting(feedback);
    }
    int reminded = feedback.arranged().reminded();
    if (reminded >= settings.reminders().size()) {
      return file.now().isBefore(feedback.arranged().until()) ? Wait.GO_ON : Wait.OVER;
    }
    if (file.now().isBefore(days(feedback, feedback.arranged().askedAt(), settings.reminders().get(reminded)))) {
      return Wait.GO_ON;
    }
    file.reminded(feedback, reminded + 1);
    file.record(number, Kind.REMINDED, null);
    return Wait.REMIND;
  }

  private Wait judgeMeeting(Feedback feedback) {
    Optional<Meeting> planned = meeting(feedback.arranged()).filter(one -> one.state() == MeetingState.PLANNED);
    if (planned.filter(one -> file.now().isBefore(days(feedback, one.end(), settings.patienceDays()))).isPresent()) {
      return Wait.GO_ON;
    }
    file.record(feedback.number(), Kind.NOT_HELD, meeting(feedback.arranged()).map(Meeting::subject).orElse(null));
    if (feedback.attempts() >= settings.mostAttempts()) {
      return Wait.OVER;
    }
    file.reached(feedback, FeedbackState.ARRANGING);
    return Wait.ARRANGE;
  }

  private Optional<Meeting> meeting(Arranged arranged) {
    return Optional.ofNullable(arranged).map(Arranged::meeting).flatMap(meetings::meeting);
  }

  private Instant days(Feedback feedback, Instant from, int days) {
    return calendars.get(file.company(feedback).calendar()).addDays(from, days);
  }

  /** Each need has its own Farming (FF-03). */
  public void passNeedsOn(String number) {
    Feedback feedback = file.get(number);
    store.needs(number).forEach(need -> {
      events.publishEvent(new NeedFound(number, feedback.company(), need, feedback.taken().by()));
      file.written(number, Kind.NEED_PASSED_ON, need, feedback.taken().by());
    });
  }

  /** The Customer Success Manager leads it, as one that comes from a ticket (RO-13). */
  public void openComplaint(String number) {
    Feedback feedback = file.get(number);
    Taken taken = feedback.taken();
    String csmCase = csmCases.complain(feedback.company(), number, taken.complaint());
    file.taken(feedback, new Taken(taken.satisfaction(), taken.comments(), taken.complaint(), csmCase, taken.by(), taken.at()));
    file.written(number, Kind.COMPLAINT_OPENED, csmCase, taken.by());
  }

  public void close(String number, FeedbackOutcome outcome) {
    Feedback feedback = file.get(number);
    if (outcome == FeedbackOutcome.TAKEN) {
      findings.talkedAbout(feedback, talkedAt(number));
    } else if (outcome == FeedbackOutcome.NO_ANSWER) {
      findings.unanswered(feedback, vocabulary.word(feedback.arranged() != null && feedback.arranged().survey() != null
          ? "feedback.unanswered.survey" : "feedback.unanswered.meeting", "number", number));
    }
    file.ended(feedback, outcome);
  }

  /** What is planned for it alone disappears from the calendars. */
  public void cancel(String number) {
    Feedback feedback = file.get(number);
    meeting(feedback.arranged()).filter(one -> one.state() == MeetingState.PLANNED && number.equals(one.caseNumber()))
        .ifPresent(one -> meetings.cancel(one.id(), vocabulary.word("feedback.cancelled"), one.planner()));
    file.ended(feedback, FeedbackOutcome.CANCELLED);
  }

  // what is heard

  @EventListener
  void held(MeetingHeld event) {
    store.awaiting(event.meeting().id()).forEach(feedback -> tookPlace(feedback, event.meeting().subject()));
    store.gaveUpWaiting(event.meeting().id()).forEach(feedback -> {
      findings.heldLate(feedback, event.meeting());
      late(feedback, event.meeting().subject());
    });
  }

  @EventListener
  void answered(SurveyAnswered event) {
    Survey survey = event.survey();
    Optional.ofNullable(survey.caseNumber()).flatMap(file::find)
        .filter(feedback -> feedback.arranged() != null && Objects.equals(feedback.arranged().survey(), survey.id()))
        .ifPresent(feedback -> {
          if (feedback.state() == FeedbackState.SURVEY) {
            tookPlace(feedback, survey.subject());
          } else if (!feedback.open()) {
            findings.answeredLate(feedback, survey);
            late(feedback, survey.subject());
          }
        });
  }

  /** Nobody waits any longer, and what the customer says is not lost. */
  private void late(Feedback feedback, String what) {
    file.record(feedback.number(), Kind.TOOK_PLACE, what);
    store.openOf(feedback.company()).ifPresent(next -> file.refresh(next.number()));
  }

  private Instant talkedAt(String number) {
    return store.events(number).stream().filter(one -> one.kind() == Kind.TOOK_PLACE || one.kind() == Kind.HELD_ALREADY).map(FeedbackEvent::at)
        .max(Comparator.naturalOrder()).orElseGet(file::now);
  }

  private void tookPlace(Feedback feedback, String what) {
    file.reached(feedback, FeedbackState.RECORDING);
    file.record(feedback.number(), Kind.TOOK_PLACE, what);
    processes.feedbackTaken(feedback.number());
  }

  /** How long to wait for it is another question now. */
  @EventListener
  void moved(MeetingMoved event) {
    store.awaiting(event.meeting().id()).forEach(feedback -> processes.feedbackChanged(feedback.number()));
  }

  @EventListener
  void cancelled(MeetingCancelled event) {
    store.awaiting(event.meeting().id()).forEach(feedback -> processes.feedbackChanged(feedback.number()));
  }

  /** A customer who leaves is not asked any more. */
  @EventListener
  void left(CompanyChanged event) {
    if (event.after().status() == CompanyStatus.INACTIVE) {
      store.openOf(event.after().id()).ifPresent(feedback -> processes.feedbackCancelled(feedback.number()));
    }
  }

  /** The solution of a complaint that was made here is read by whoever made it (FU-15). */
  @EventListener
  void solved(CsmCaseClosed event) {
    store.ofCsmCase(event.csmCase().number()).ifPresent(feedback -> {
      file.record(feedback.number(), Kind.COMPLAINT_SOLVED, event.csmCase().number());
      letters.solved(feedback, event.csmCase().conclusion().solution());
    });
  }
}
