package io.ciclo.servicelevels;

import io.ciclo.servicelevels.Plan.Raised;
import io.ciclo.worktime.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A plan judged at a moment: met while the stop does not lie after the deadline, breached once the moment does.
 *
 * @param deadline null while a pause keeps it unknown
 * @param warnAt null while a pause keeps it unknown, or without warning
 * @param warning null when there was none yet
 * @param breach null when there was none yet
 */
record Judgement(Instant deadline, Instant warnAt, Duration elapsed, Raised warning, Raised breach) {

  static Judgement of(Life life, Plan plan, Instant now, CalendarVersions calendars) {
    Instant stop = plan.withdrawnAt() != null ? plan.withdrawnAt() : life.stop();
    Instant end = stop == null ? now : stop;
    Instant deadline;
    Instant warnAt;
    Duration elapsed;
    if (plan.goal() instanceof Target target) {
      WorkCalendar calendar = calendars.get(target.calendar(), target.calendarVersion());
      Course course = new Course(life.start(), life.pauses(), stop, calendar);
      deadline = course.reached(target.duration());
      warnAt = course.reached(target.warnAfter());
      elapsed = course.elapsed(end);
    } else {
      PromisedDate date = (PromisedDate) plan.goal();
      deadline = date.due();
      warnAt = date.warnAt();
      elapsed = Duration.between(life.start(), end);
    }
    boolean settled = plan.withdrawnAt() != null || plan.breach() != null;
    Raised breach = settled ? plan.breach() : raised(plan, deadline, end);
    Raised warning = settled || plan.warning() != null ? plan.warning() : raised(plan, warnAt, end);
    return new Judgement(deadline, warnAt, elapsed, warning, breach);
  }

  private static Raised raised(Plan plan, Instant due, Instant end) {
    return due != null && end.isAfter(due) ? new Raised(plan.no(), due, false) : null;
  }

  /** The stretches that a clock ran, counted on one calendar. */
  private record Course(Instant start, List<Pause> pauses, Instant stop, WorkCalendar calendar) {

    /** The earliest instant by which so much working time was used; null when a pause that lasts comes before. */
    Instant reached(Duration working) {
      Instant from = start;
      Duration left = working;
      for (Pause pause : pauses) {
        if (stop != null && !pause.from().isBefore(stop)) {
          break;
        }
        Duration ran = calendar.between(from, pause.from());
        if (left.compareTo(ran) <= 0) {
          break;
        }
        Instant to = stop != null && (pause.to() == null || pause.to().isAfter(stop)) ? stop : pause.to();
        if (to == null) {
          return null;
        }
        left = left.minus(ran);
        from = to;
      }
      return calendar.add(from, left);
    }

    Duration elapsed(Instant end) {
      Duration elapsed = Duration.ZERO;
      Instant from = start;
      for (Pause pause : pauses) {
        if (!pause.from().isBefore(end)) {
          break;
        }
        elapsed = elapsed.plus(calendar.between(from, pause.from()));
        if (pause.to() == null || pause.to().isAfter(end)) {
          return elapsed;
        }
        from = pause.to();
      }
      return elapsed.plus(calendar.between(from, end));
    }
  }
}
