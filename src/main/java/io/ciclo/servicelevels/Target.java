package io.ciclo.servicelevels;

import java.time.Duration;
import java.util.Objects;

/**
 * A target in working time with everything that replaying needs, so that no decision is ever asked again.
 *
 * @param duration working time, positive
 * @param warnAfter working time after which the clock is at risk (SL-29); positive, at most {@code duration}
 * @param calendar the calendar that counts, already chosen by {@code counting}
 * @param calendarVersion the version of that calendar which judges the clock
 * @param row where the figure comes from
 */
public record Target(ClockKind clock, Binding binding, Duration duration, Duration warnAfter, Counting counting,
    String calendar, String calendarVersion, DecisionRow row) implements Goal {

  public Target {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("The target of " + clock + " must be positive, not " + duration);
    }
    if (warnAfter.isNegative() || warnAfter.isZero() || warnAfter.compareTo(duration) > 0) {
      throw new IllegalArgumentException(
          "The warning of " + clock + " must lie within its target of " + duration + ", not at " + warnAfter);
    }
    Objects.requireNonNull(calendarVersion, "calendarVersion");
    Objects.requireNonNull(row, "row");
  }

  /** Whether a clock is judged alike by both; the rows that they come from may differ. */
  boolean judgesLike(Target other) {
    return duration.equals(other.duration) && warnAfter.equals(other.warnAfter) && counting == other.counting
        && calendar.equals(other.calendar) && calendarVersion.equals(other.calendarVersion);
  }
}
