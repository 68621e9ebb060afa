package io.ciclo.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When something recurs, in the days of a calendar and at a local time of its zone. */
public final class Rhythm {

  private final WorkCalendar calendar;
  private final LocalTime time;
  private final Predicate<LocalDate> recurs;

  private Rhythm(WorkCalendar calendar, LocalTime time, Predicate<LocalDate> recurs) {
    this.calendar = calendar;
    this.time = time;
    this.recurs = recurs;
  }

  /** Each day on which the calendar opens; the time need not lie inside its hours. */
  public static Rhythm eachWorkingDay(WorkCalendar calendar, LocalTime time) {
    return new Rhythm(calendar, time, date -> calendar.day(date).open());
  }

  /** Each day, open or not, at a time of the calendar's zone. */
  public static Rhythm eachDay(WorkCalendar calendar, LocalTime time) {
    return new Rhythm(calendar, time, date -> true);
  }

  /** Once a year, on the first day of the month on which the calendar opens. Nothing in a year without one. */
  public static Rhythm firstWorkingDayOf(Month month, WorkCalendar calendar, LocalTime time) {
    return new Rhythm(calendar, time, date -> date.getMonth() == month && calendar.day(date).open()
        && date.withDayOfMonth(1).datesUntil(date).noneMatch(before -> calendar.day(before).open()));
  }

  /**
   * The first instant after this one at which it recurs.
   *
   * @throws java.time.DateTimeException when it does not recur before the calendar's last year ends
   */
  public Instant next(Instant after) {
    return Stream.iterate(dateOf(after), date -> date.plusDays(1)).filter(recurs).map(this::at)
        .filter(instant -> instant.isAfter(after)).findFirst().orElseThrow();
  }

  /**
   * The last instant, at or before this one, at which it recurred.
   *
   * @throws java.time.DateTimeException when it did not recur since the calendar's first year
   */
  public Instant last(Instant until) {
    return Stream.iterate(dateOf(until), date -> date.minusDays(1)).filter(recurs).map(this::at)
        .filter(instant -> !instant.isAfter(until)).findFirst().orElseThrow();
  }

  private Instant at(LocalDate date) {
    return date.atTime(time).atZone(calendar.zone()).toInstant();
  }

  /** The calendar's date at an instant. */
  public LocalDate dateOf(Instant instant) {
    return instant.atZone(calendar.zone()).toLocalDate();
  }
}
