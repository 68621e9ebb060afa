package io.ciclo.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A calendar that answers from an {@link OpenTable}. The table grows when a question reaches beyond it: a thread builds
 * a larger one aside and puts it in place if nobody was quicker, so that no thread ever waits for another.
 */
final class TableCalendar implements WorkCalendar {

  /** After so many years the weekdays of the Gregorian calendar repeat. */
  private static final int WEEKDAY_CYCLE = 28;

  private final String id;
  private final String version;
  private final CalendarSettings settings;
  private final AtomicReference<OpenTable> table = new AtomicReference<>();
  private final Map<Integer, List<CalendarDay>> days = new ConcurrentHashMap<>();

  TableCalendar(String id, CalendarSettings settings) {
    this.id = id;
    this.version = settings.version();
    this.settings = settings;
    if (neverOpens()) {
      throw new InvalidCalendarException(id, "week",
          "no abre nunca: ningún día con horario queda libre de cierres");
    }
  }

  /** The last years of all are looked at, because a calendar that has closed for ever would have no next opening. */
  private boolean neverOpens() {
    for (int year = OpenTime.LAST_YEAR; year > OpenTime.LAST_YEAR - WEEKDAY_CYCLE; year--) {
      if (!OpenYear.of(year, settings).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public ZoneId zone() {
    return settings.zone();
  }

  @Override
  public Instant add(Instant start, Duration working) {
    if (working.isNegative()) {
      throw new IllegalArgumentException("La duración " + working + " es negativa");
    }
    if (working.isZero()) {
      return start;
    }
    long from = OpenTime.nanos(start);
    long nanos = OpenTime.nanos(working);
    OpenTable known = covering(from, from);
    long end = known.add(from, nanos);
    while (end == OpenTable.LATER) {
      known = longer(known);
      end = known.add(from, nanos);
    }
    return OpenTime.instant(end);
  }

  @Override
  public Instant addDays(Instant start, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("El número de días " + workingDays + " es negativo");
    }
    Instant opening = nextOpening(start);
    if (workingDays == 0) {
      return opening;
    }
    long from = OpenTime.nanos(opening);
    OpenTable known = covering(from, from);
    long end = known.addDays(from, workingDays);
    while (end == OpenTable.LATER) {
      known = longer(known);
      end = known.addDays(from, workingDays);
    }
    return OpenTime.instant(end);
  }

  @Override
  public Duration between(Instant startInclusive, Instant endExclusive) {
    if (endExclusive.isBefore(startInclusive)) {
      throw new IllegalArgumentException("El final " + endExclusive + " es anterior al principio " + startInclusive);
    }
    long from = OpenTime.nanos(startInclusive);
    long to = OpenTime.nanos(endExclusive);
    return Duration.ofNanos(covering(from, to).between(from, to));
  }

  @Override
  public boolean isOpen(Instant t) {
    long at = OpenTime.nanos(t);
    return covering(at, at).isOpen(at);
  }

  @Override
  public Instant nextOpening(Instant t) {
    long at = OpenTime.nanos(t);
    OpenTable known = covering(at, at);
    long opening = known.nextOpening(at);
    while (opening == OpenTable.LATER) {
      known = longer(known);
      opening = known.nextOpening(at);
    }
    return opening == at ? t : OpenTime.instant(opening);
  }

  @Override
  public CalendarDay day(LocalDate date) {
    return days(date.getYear()).get(date.getDayOfYear() - 1);
  }

  @Override
  public List<CalendarDay> days(int year) {
    if (year < OpenTime.FIRST_YEAR || year > OpenTime.LAST_YEAR) {
      throw OpenTime.outside("El año " + year + " queda");
    }
    return days.computeIfAbsent(year, settings::days);
  }

  /** A table that reaches at least from a to b. */
  private OpenTable covering(long a, long b) {
    OpenTable known = table.get();
    while (known == null || !known.covers(a) || !known.covers(b)) {
      int first = OpenTime.year(a, zone());
      int last = OpenTime.year(b, zone());
      OpenTable grown = known == null ? new OpenTable(settings, first, last) : known.grownTo(first, last);
      known = replaced(known, grown);
    }
    return known;
  }

  /** A table that reaches further than this one: twice as long, so that a far target costs few extensions. */
  private OpenTable longer(OpenTable known) {
    if (known.lastYear() >= OpenTime.LAST_YEAR) {
      throw OpenTime.outside("El resultado en el calendario «" + id + "» queda");
    }
    int span = known.lastYear() - known.firstYear() + 1;
    return replaced(known, known.grownTo(known.firstYear(), Math.min(known.lastYear() + span, OpenTime.LAST_YEAR)));
  }

  private OpenTable replaced(OpenTable known, OpenTable grown) {
    return table.compareAndSet(known, grown) ? grown : table.get();
  }
}
