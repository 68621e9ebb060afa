package io.ciclo.servicelevels;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A clock as it stands at a moment, with the answer to "why this deadline?": the goal with its decision row and calendar
 * version, and every pause.
 *
 * @param goalNo counts the goals that this clock has had, from 1
 * @param goalSince when the goal was set
 * @param pauses in order; the last may still last
 * @param stop null while nothing has stopped it
 * @param deadline null while a pause keeps it unknown
 * @param warnAt null while a pause keeps it unknown, or for a date without warning
 * @param elapsed working time used up, up to the stop or now; natural time for a promised date
 * @param standing whether it is in time, at risk or late; that is all that customers see of it, beside the due date
 * @param breachedAt when the breach happened; null without one
 * @param excuse null without one
 * @param earlier the goals that it was judged by before
 */
public record Clock(ClockId id, Instant start, Goal goal, int goalNo, Instant goalSince, List<Pause> pauses, Instant stop,
    Instant deadline, Instant warnAt, Duration elapsed, Result result, Standing standing,
    Instant breachedAt, Excuse excuse, List<EarlierGoal> earlier) {

  public enum Standing { ON_TIME, AT_RISK, LATE }


  /**
   * A goal that was exchanged.
   *
   * @param standing whether it is in time, at risk or late; that is all that customers see of it, beside the due date
 * @param breachedAt when the clock was breached while judged by it; null when it was not
   */
  public record EarlierGoal(Goal goal, int no, Instant since, Instant until, Instant breachedAt) {}

  /** Whether it goes on, breached or not, paused or not. */
  public boolean running() {
    return stop == null;
  }

  public boolean paused() {
    return running() && !pauses.isEmpty() && pauses.get(pauses.size() - 1).to() == null;
  }

  public boolean contractual() {
    return id.binding() == Binding.CONTRACTUAL;
  }
}
