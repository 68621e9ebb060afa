package io.ciclo.worktime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The opening intervals of one local year in ascending order, without overlaps and never empty: [from[i], to[i]) on the
 * axis of {@link OpenTime}, belonging to the local day day[i] (days since 1970).
 */
record OpenYear(int year, int[] day, long[] from, long[] to) {

  static OpenYear of(int year, CalendarSettings settings) {
    Predicate<LocalDate> closed = settings.closedIn(year);
    Builder builder = new Builder(settings.zone());
    LocalDate next = LocalDate.of(year + 1, 1, 1);
    for (LocalDate date = LocalDate.of(year, 1, 1); date.isBefore(next); date = date.plusDays(1)) {
      List<OpeningHours> hours = settings.week().getOrDefault(date.getDayOfWeek(), List.of());
      if (!hours.isEmpty() && !closed.test(date)) {
        builder.add(date, hours);
      }
    }
    return builder.build(year);
  }

  int size() {
    return day.length;
  }

  private static final class Builder {

    private final ZoneId zone;
    private int[] day = new int[512];
    private long[] from = new long[512];
    private long[] to = new long[512];
    private int size;

    Builder(ZoneId zone) {
      this.zone = zone;
    }

    void add(LocalDate date, List<OpeningHours> hours) {
      // Samoa had no 30 December 2011: a day that the zone skips has no opening hours to move elsewhere.
      if (!date.atStartOfDay(zone).toLocalDate().equals(date)) {
        return;
      }
      for (OpeningHours stretch : hours) {
        add(date, OpenTime.nanos(date.atStartOfDay().plusMinutes(stretch.from()), zone),
            OpenTime.nanos(date.atStartOfDay().plusMinutes(stretch.to()), zone));
      }
    }

    private void add(LocalDate date, long opening, long closing) {
      // Where the clock jumps, one stretch may move into the next; together they are open once.
      long start = size == 0 ? opening : Math.max(opening, to[size - 1]);
      if (start >= closing) {
        return;
      }
      if (size == day.length) {
        day = Arrays.copyOf(day, size * 2);
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
      }
      day[size] = (int) date.toEpochDay();
      from[size] = start;
      to[size] = closing;
      size++;
    }

    OpenYear build(int year) {
      return new OpenYear(year, Arrays.copyOf(day, size), Arrays.copyOf(from, size), Arrays.copyOf(to, size));
    }
  }
}
