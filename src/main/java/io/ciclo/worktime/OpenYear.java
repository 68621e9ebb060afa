package io.ciclo.worktime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The opening intervals of one local year: in ascending order, without overlaps, none of them empty. */
record OpenYear(int year, List<Interval> intervals) {

  /**
   * [from, to) on the axis of {@link OpenTime}.
   *
   * @param day the local day on which it opens, in days since 1970
   */
  record Interval(int day, long from, long to) {}

  static OpenYear of(int year, CalendarSettings settings) {
    Predicate<LocalDate> closed = settings.closedIn(year);
    List<Interval> planned = new ArrayList<>();
    LocalDate next = LocalDate.of(year + 1, 1, 1);
    for (LocalDate date = LocalDate.of(year, 1, 1); date.isBefore(next); date = date.plusDays(1)) {
      List<OpeningHours> hours = settings.week().getOrDefault(date.getDayOfWeek(), List.of());
      if (!hours.isEmpty() && !closed.test(date) && exists(date, settings.zone())) {
        for (OpeningHours stretch : hours) {
          planned.add(interval(date, stretch, settings.zone()));
        }
      }
    }
    return new OpenYear(year, withoutOverlaps(planned));
  }

  boolean isEmpty() {
    return intervals.isEmpty();
  }

  /** Samoa had no 30 December 2011: the hours of a day that the zone skips move nowhere. */
  static boolean exists(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toLocalDate().equals(date);
  }

  private static Interval interval(LocalDate date, OpeningHours hours, ZoneId zone) {
    long from = OpenTime.nanos(date.atStartOfDay().plusMinutes(hours.from()), zone);
    long to = OpenTime.nanos(date.atStartOfDay().plusMinutes(hours.to()), zone);
    // Where the clock jumps from before midnight to after it, the hours belong to the day into which they move.
    LocalDate day = LocalDate.ofInstant(OpenTime.instant(from), zone);
    return new Interval((int) day.toEpochDay(), from, to);
  }

  /** Where the clock jumps, hours may move onto others of the same day; what is open twice counts once. */
  private static List<Interval> withoutOverlaps(List<Interval> planned) {
    planned.sort(Comparator.comparingLong(Interval::from));
    List<Interval> disjoint = new ArrayList<>(planned.size());
    long openUntil = Long.MIN_VALUE;
    for (Interval interval : planned) {
      long from = Math.max(interval.from(), openUntil);
      if (from < interval.to()) {
        disjoint.add(new Interval(interval.day(), from, interval.to()));
        openUntil = interval.to();
      }
    }
    return List.copyOf(disjoint);
  }
}
