package io.ciclo.servicelevels;

import static io.ciclo.servicelevels.ClockKind.DEVELOPMENT;
import static io.ciclo.servicelevels.ClockKind.ESTIMATE;
import static io.ciclo.servicelevels.ClockKind.EVOLUTIVE_REPORT;
import static io.ciclo.servicelevels.ClockKind.FIRST_RESPONSE;
import static io.ciclo.servicelevels.ClockKind.FOLLOW_UP;
import static io.ciclo.servicelevels.ClockKind.INFORMATION;
import static io.ciclo.servicelevels.ClockKind.RESOLUTION;

import io.ciclo.servicelevels.CaseEvent.Absorbed;
import io.ciclo.servicelevels.CaseEvent.Answered;
import io.ciclo.servicelevels.CaseEvent.Attended;
import io.ciclo.servicelevels.CaseEvent.Closed;
import io.ciclo.servicelevels.CaseEvent.CommitmentFulfilled;
import io.ciclo.servicelevels.CaseEvent.CommitmentGiven;
import io.ciclo.servicelevels.CaseEvent.CommitmentRenewed;
import io.ciclo.servicelevels.CaseEvent.EscalatedToProvider;
import io.ciclo.servicelevels.CaseEvent.Merged;
import io.ciclo.servicelevels.CaseEvent.NoAnswerNeeded;
import io.ciclo.servicelevels.CaseEvent.Noted;
import io.ciclo.servicelevels.CaseEvent.ProviderAnswered;
import io.ciclo.servicelevels.CaseEvent.Reopened;
import io.ciclo.servicelevels.CaseEvent.Resolved;
import io.ciclo.servicelevels.CaseEvent.TermEnded;
import io.ciclo.servicelevels.CaseEvent.TermStarted;
import io.ciclo.servicelevels.CaseEvent.Withdrawn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which event starts, stops, pauses or resumes which kind of clock: the table of the service levels. */
final class Lifecycle {

  private static final Set<ClockKind> TERMS = EnumSet.of(ESTIMATE, DEVELOPMENT, EVOLUTIVE_REPORT);
  /** Response clocks never pause (SL-21); an estimate does while data are missing (SL-20). */
  private static final Set<ClockKind> PAUSED_BY_WAITING = EnumSet.of(RESOLUTION, ESTIMATE);
  private static final Set<ClockKind> FROM_OPENING = EnumSet.of(FIRST_RESPONSE, RESOLUTION);
  private static final List<ClockKind> AT_OPENING = List.of(FIRST_RESPONSE, RESOLUTION, INFORMATION, FOLLOW_UP);

  private Lifecycle() {}

  static void requireTerm(ClockKind kind) {
    if (!TERMS.contains(kind)) {
      throw new IllegalArgumentException(kind + " starts and ends by itself");
    }
  }

  static List<ClockKind> atOpening() {
    return AT_OPENING;
  }

  /** What a word of ours starts anew; automatic mails are no word of ours. */
  static List<ClockKind> restartedBy(CaseEvent event) {
    if (event instanceof Answered) {
      return List.of(INFORMATION, FOLLOW_UP);
    }
    if (event instanceof Noted) {
      return List.of(INFORMATION);
    }
    return event instanceof Reopened ? List.of(INFORMATION, FOLLOW_UP) : List.of();
  }

  static boolean pausedByWaiting(ClockKind kind) {
    return PAUSED_BY_WAITING.contains(kind);
  }

  static boolean inheritsStart(ClockKind kind, CaseEvent event) {
    return event instanceof Absorbed && FROM_OPENING.contains(kind);
  }

  /** A first response that was given stays given; everything else that runs from the opening goes on. */
  static boolean resumes(Life life, CaseEvent event) {
    return event instanceof Reopened && !life.running()
        && (life.kind() == RESOLUTION || life.kind() == FIRST_RESPONSE && life.ending().how() != Life.How.DONE);
  }

  static boolean endsCase(CaseEvent event) {
    return event instanceof Closed || event instanceof Withdrawn || event instanceof Merged;
  }

  static boolean stops(Life life, CaseEvent event) {
    return switch (life.kind()) {
      case FIRST_RESPONSE -> event instanceof Answered answer && answer.withNextStep();
      case RESOLUTION -> event instanceof Resolved;
      case IMMEDIATE -> event instanceof Answered || event instanceof Attended;
      case REPLY -> event instanceof Answered || event instanceof NoAnswerNeeded;
      case INFORMATION -> event instanceof Answered || event instanceof Noted;
      case FOLLOW_UP -> event instanceof Answered;
      case COMMITMENT -> event instanceof CommitmentFulfilled done && life.subject().equals(done.commitment())
          || event instanceof CommitmentGiven again && life.subject().equals(again.commitment())
          || event instanceof CommitmentRenewed renewed && life.subject().equals(renewed.commitment());
      case PROVIDER -> event instanceof ProviderAnswered answer && life.subject().equals(answer.provider())
          || event instanceof EscalatedToProvider again && life.subject().equals(again.provider());
      case ESTIMATE, DEVELOPMENT, EVOLUTIVE_REPORT ->
          event instanceof TermEnded ended && life.kind() == ended.clock()
              || event instanceof TermStarted anew && life.kind() == anew.clock();
    };
  }
}
