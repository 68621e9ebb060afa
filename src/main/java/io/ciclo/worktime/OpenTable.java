package io.ciclo.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The opening intervals of some consecutive years and the open time before each of them, so that every question is a
 * look-up however long the duration is. Immutable: a thread that sees the table sees all of it.
 */
final class OpenTable {

  /** The answer lies after the years that this table holds. */
  static final long LATER = Long.MAX_VALUE;

  private final CalendarSettings settings;
  private final List<OpenYear> years;
  /** The instants that the years stand for: [coveredFrom, coveredTo). */
  private final long coveredFrom;
  private final long coveredTo;

  private final AscendingTimes from;
  private final long[] to;
  /** Open time before interval i, counted from the table's beginning; one entry more than there are intervals. */
  private final AscendingTimes openBefore;
  /** The local days that have opening hours, and the index of the first interval of each; that one has a last entry. */
  private final int[] openDays;
  private final int[] firstOfDay;

  OpenTable(CalendarSettings settings, int firstYear, int lastYear) {
    this(settings, firstYear, lastYear, List.of());
  }

  private OpenTable(CalendarSettings settings, int firstYear, int lastYear, List<OpenYear> known) {
    this.settings = settings;
    this.years = years(settings, firstYear, lastYear, known);
    this.coveredFrom = startOf(firstYear, settings.zone());
    this.coveredTo = startOf(lastYear + 1, settings.zone());
    int size = years.stream().mapToInt(year -> year.intervals().size()).sum();
    to = new long[size];
    long[] openings = new long[size];
    long[] openTime = new long[size + 1];
    int[] days = new int[size];
    int[] firsts = new int[size + 1];
    int dayCount = 0;
    int i = 0;
    for (OpenYear year : years) {
      for (OpenYear.Interval interval : year.intervals()) {
        openings[i] = interval.from();
        to[i] = interval.to();
        openTime[i + 1] = openTime[i] + to[i] - openings[i];
        if (dayCount == 0 || days[dayCount - 1] != interval.day()) {
          days[dayCount] = interval.day();
          firsts[dayCount++] = i;
        }
        i++;
      }
    }
    firsts[dayCount] = size;
    from = new AscendingTimes(openings);
    openBefore = new AscendingTimes(openTime);
    openDays = Arrays.copyOf(days, dayCount);
    firstOfDay = Arrays.copyOf(firsts, dayCount + 1);
  }

  private static List<OpenYear> years(CalendarSettings settings, int first, int last, List<OpenYear> known) {
    List<OpenYear> years = new ArrayList<>();
    int firstKnown = known.isEmpty() ? last + 1 : known.get(0).year();
    for (int year = first; year <= last; year++) {
      int index = year - firstKnown;
      years.add(index >= 0 && index < known.size() ? known.get(index) : OpenYear.of(year, settings));
    }
    return List.copyOf(years);
  }

  private static long startOf(int year, ZoneId zone) {
    return OpenTime.nanos(LocalDate.of(year, 1, 1).atStartOfDay(), zone);
  }

  /** This table and the years as far as these two, nothing computed twice. */
  OpenTable grownTo(int firstYear, int lastYear) {
    return new OpenTable(settings, Math.min(firstYear, firstYear()), Math.max(lastYear, lastYear()), years);
  }

  int firstYear() {
    return years.get(0).year();
  }

  int lastYear() {
    return years.get(years.size() - 1).year();
  }

  boolean covers(long t) {
    return coveredFrom <= t && t < coveredTo;
  }

  boolean isOpen(long t) {
    int i = from.floor(t);
    return i >= 0 && t < to[i];
  }

  /** Open time in [a, b), both covered. */
  long between(long a, long b) {
    return openUntil(b) - openUntil(a);
  }

  /** {@code t} itself when open, else the next opening, or {@link #LATER}. */
  long nextOpening(long t) {
    int i = from.floor(t);
    if (i >= 0 && t < to[i]) {
      return t;
    }
    return i + 1 < from.size() ? from.get(i + 1) : LATER;
  }

  /** The earliest instant by which {@code working} > 0 has passed since {@code start}, or {@link #LATER}. */
  long add(long start, long working) {
    long passed = openUntil(start);
    if (working > openBefore.get(from.size()) - passed) {
      return LATER;
    }
    long target = passed + working;
    // The interval in which the target is reached begins before it: a target at closing time stays at closing time.
    int i = openBefore.floor(target - 1);
    return from.get(i) + target - openBefore.get(i);
  }

  /** The instant {@code days} > 0 days with opening hours after {@code open}, which lies in them, or {@link #LATER}. */
  long addDays(long open, int days) {
    LocalDateTime local = LocalDateTime.ofInstant(OpenTime.instant(open), settings.zone());
    long target = (long) lastOpenDayUntil(local.toLocalDate()) + days;
    if (target >= openDays.length) {
      return LATER;
    }
    int day = (int) target;
    return onDay(day, local.toLocalTime());
  }

  private long onDay(int day, LocalTime time) {
    long wished = OpenTime.nanos(LocalDate.ofEpochDay(openDays[day]).atTime(time), settings.zone());
    for (int i = firstOfDay[day]; i < firstOfDay[day + 1]; i++) {
      if (wished < to[i]) {
        return Math.max(wished, from.get(i));
      }
    }
    return to[firstOfDay[day + 1] - 1];
  }

  private long openUntil(long t) {
    int i = from.floor(t);
    return i < 0 ? 0 : openBefore.get(i) + Math.min(t, to[i]) - from.get(i);
  }

  /** The index of the last day with opening hours that is not after the date, -1 if there is none. */
  private int lastOpenDayUntil(LocalDate date) {
    int found = Arrays.binarySearch(openDays, (int) date.toEpochDay());
    return found >= 0 ? found : -found - 2;
  }
}
