package io.ciclo.worktime.naive;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Working time counted by walking every minute, as a person would with a calendar on the wall. It knows java.time and
 * nothing of the project, so that it cannot share a mistake with it.
 *
 * <p>Opening hours are pairs of minutes since midnight. Correct for instants at which every offset of the zone is a
 * whole number of minutes.
 */
public final class MinuteWalk {

  private final ZoneId zone;
  private final Map<DayOfWeek, List<int[]>> week;
  private final Predicate<LocalDate> closed;

  public MinuteWalk(ZoneId zone, Map<DayOfWeek, List<int[]>> week, Predicate<LocalDate> closed) {
    this.zone = zone;
    this.week = week;
    this.closed = closed;
  }

  public boolean isOpen(Instant t) {
    LocalDate today = t.atZone(zone).toLocalDate();
    for (LocalDate date = today.minusDays(1); !date.isAfter(today.plusDays(1)); date = date.plusDays(1)) {
      for (Instant[] hours : planned(date)) {
        if (!t.isBefore(hours[0]) && t.isBefore(hours[1])) {
          return true;
        }
      }
    }
    return false;
  }

  public Duration between(Instant from, Instant to) {
    Duration open = Duration.ZERO;
    for (Instant minute = from.truncatedTo(ChronoUnit.MINUTES); minute.isBefore(to); minute = after(minute)) {
      if (isOpen(minute)) {
        open = open.plus(Duration.between(later(from, minute), earlier(to, after(minute))));
      }
    }
    return open;
  }

  public Instant add(Instant start, Duration working) {
    Instant at = start;
    Duration left = working;
    while (!left.isZero()) {
      Instant end = after(at.truncatedTo(ChronoUnit.MINUTES));
      Duration step = Duration.between(at, end);
      if (isOpen(at)) {
        if (left.compareTo(step) <= 0) {
          return at.plus(left);
        }
        left = left.minus(step);
      }
      at = end;
    }
    return at;
  }

  public Instant nextOpening(Instant t) {
    Instant at = t;
    while (!isOpen(at)) {
      at = after(at.truncatedTo(ChronoUnit.MINUTES));
    }
    return at;
  }

  public Instant addDays(Instant start, int days) {
    Instant open = nextOpening(start);
    if (days == 0) {
      return open;
    }
    ZonedDateTime local = open.atZone(zone);
    LocalDate date = local.toLocalDate();
    for (int counted = 0; counted < days; ) {
      date = date.plusDays(1);
      if (!opensOn(date).isEmpty()) {
        counted++;
      }
    }
    return onDay(date, local.toLocalTime());
  }

  private Instant onDay(LocalDate date, LocalTime time) {
    Instant wished = LocalDateTime.of(date, time).atZone(zone).toInstant();
    List<Instant[]> hours = opensOn(date);
    for (Instant[] stretch : hours) {
      if (wished.isBefore(stretch[1])) {
        return later(wished, stretch[0]);
      }
    }
    return hours.stream().map(stretch -> stretch[1]).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** The hours that begin on a date; those planned for the day before may begin on it where the clock jumps. */
  private List<Instant[]> opensOn(LocalDate date) {
    List<Instant[]> hours = new ArrayList<>(planned(date.minusDays(1)));
    hours.addAll(planned(date));
    hours.removeIf(stretch -> !stretch[0].atZone(zone).toLocalDate().equals(date));
    hours.sort(Comparator.comparing(stretch -> stretch[0]));
    return hours;
  }

  private List<Instant[]> planned(LocalDate date) {
    boolean dayExists = date.atStartOfDay(zone).toLocalDate().equals(date);
    if (!dayExists || closed.test(date)) {
      return List.of();
    }
    List<Instant[]> hours = new ArrayList<>();
    for (int[] stretch : week.getOrDefault(date.getDayOfWeek(), List.of())) {
      Instant opening = date.atStartOfDay().plusMinutes(stretch[0]).atZone(zone).toInstant();
      Instant closing = date.atStartOfDay().plusMinutes(stretch[1]).atZone(zone).toInstant();
      if (opening.isBefore(closing)) {
        hours.add(new Instant[] {opening, closing});
      }
    }
    return hours;
  }

  private static Instant after(Instant minute) {
    return minute.plus(1, ChronoUnit.MINUTES);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
