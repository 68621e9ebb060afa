package io.ciclo.servicelevels.desk;

import io.ciclo.worktime.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The usual week of a calendar, holidays aside: what a weekday's opening hours are in most weeks of a year. */
final class OpeningWeek {

  private static final int WEEKS = 52;

  private OpeningWeek() {}

  /** @param closed a day without opening hours; the times are null then */
  public record Hours(boolean closed, LocalTime from, LocalTime to, Duration open) {}

  /** Weekdays with the same hours, one after the other. */
  public record Stretch(DayOfWeek from, DayOfWeek to, Hours hours) {}

  /** Open stretches only. */
  static List<Stretch> of(WorkCalendar calendar, LocalDate from) {
    Map<DayOfWeek, Hours> usual = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      Map<Hours, Integer> seen = new HashMap<>();
      LocalDate first = from.plusDays(Math.floorMod(day.getValue() - from.getDayOfWeek().getValue(), 7));
      for (int week = 0; week < WEEKS; week++) {
        seen.merge(hours(calendar, first.plusWeeks(week)), 1, Integer::sum);
      }
      usual.put(day, seen.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).orElseThrow().getKey());
    }
    List<Stretch> stretches = new ArrayList<>();
    usual.forEach((day, hours) -> {
      Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (last != null && last.hours().equals(hours)) {
        stretches.set(stretches.size() - 1, new Stretch(last.from(), day, hours));
      } else {
        stretches.add(new Stretch(day, day, hours));
      }
    });
    stretches.removeIf(stretch -> stretch.hours().closed());
    return stretches;
  }

  private static Hours hours(WorkCalendar calendar, LocalDate date) {
    Instant start = date.atStartOfDay(calendar.zone()).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    Duration open = calendar.between(start, end);
    if (open.isZero()) {
      return new Hours(true, null, null, Duration.ZERO);
    }
    return new Hours(false, calendar.nextOpening(start).atZone(calendar.zone()).toLocalTime(),
        calendar.add(start, open).atZone(calendar.zone()).toLocalTime(), open);
  }
}
