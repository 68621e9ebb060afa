package io.ciclo.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Opening hours on the time line (SL-01, SL-02, SL-07). Immutable for its callers, safe for any number of threads.
 *
 * <p>Durations are real elapsed time inside opening hours, to the nanosecond: a day that is open round the clock has
 * 23 hours when summer time begins. A calendar covers the years 1900 to 2149 (UTC); an instant or a result outside of
 * them is refused with a {@link java.time.DateTimeException}.
 */
public interface WorkCalendar {

  /** The name under which the settings file holds this calendar. */
  String id();

  /** Hash of the settings after {@code like} is resolved: equal settings have equal versions, whatever their id. */
  String version();

  /** The zone in which the opening hours are meant. */
  ZoneId zone();

  /**
   * The earliest instant t, not before {@code start}, with {@code between(start, t) >= working}. Zero gives
   * {@code start} itself, even outside opening hours; a duration that is used up at closing time gives closing time.
   *
   * @throws IllegalArgumentException when {@code working} is negative
   */
  Instant add(Instant start, Duration working);

  /**
   * The same local time on the n-th following day with opening hours, counted from {@code start} or, outside opening
   * hours, from the next opening. A time in a gap of that day moves forward to the next opening, a time after its
   * last closing moves back to that closing.
   *
   * @throws IllegalArgumentException when {@code workingDays} is negative
   */
  Instant addDays(Instant start, int workingDays);

  /**
   * The elapsed time in [startInclusive, endExclusive) that lies inside opening hours.
   *
   * @throws IllegalArgumentException when the end lies before the start
   */
  Duration between(Instant startInclusive, Instant endExclusive);

  /** Whether {@code t} lies inside opening hours; the opening instant does, the closing instant does not. */
  boolean isOpen(Instant t);

  /** {@code t} itself when open, else the instant of the next opening. */
  Instant nextOpening(Instant t);

  /** What a date of the calendar's zone is: open, closed and why, or open on a holiday (SL-03). */
  CalendarDay day(LocalDate date);

  /** All days of a year, in their order. */
  List<CalendarDay> days(int year);
}
