package io.ciclo.worktime.benchmark;

import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a deadline costs, from instant to instant, against the two loops that one would write otherwise. The starts are
 * drawn from two years, so that no branch can be learnt by heart.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WorkTimeBenchmark {

  private static final int STARTS = 1 << 12;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalTime OPENING = LocalTime.of(8, 0);
  private static final LocalTime CLOSING = LocalTime.of(17, 0);

  @Param({"1", "48", "2000"})
  public int hours;

  private WorkCalendar calendar;
  private Duration working;
  private final Instant[] starts = new Instant[STARTS];
  private final Instant[] ends = new Instant[STARTS];
  private final Set<LocalDate> closed = new HashSet<>();
  private int next;

  @Setup
  public void prepare() throws IOException {
    try (Reader yaml = new InputStreamReader(
        WorkCalendars.class.getResourceAsStream("/calendars.yaml"), StandardCharsets.UTF_8)) {
      calendar = WorkCalendars.load(yaml).get("customer-care");
    }
    working = Duration.ofHours(hours);
    for (LocalDate day = FIRST; day.isBefore(FIRST.plusYears(5)); day = day.plusDays(1)) {
      if (!calendar.isOpen(day.atTime(OPENING).atZone(calendar.zone()).toInstant())) {
        closed.add(day);
      }
    }
    Random random = new Random(1);
    long from = FIRST.atStartOfDay(calendar.zone()).toEpochSecond();
    for (int i = 0; i < STARTS; i++) {
      starts[i] = Instant.ofEpochSecond(from + random.nextInt(2 * 365 * 86_400), random.nextInt(1_000) * 1_000_000L);
      ends[i] = calendar.add(starts[i], working);
    }
    // A benchmark of loops that count something else would compare nothing.
    for (int i = 0; i < 20; i++) {
      if (!ends[i].equals(byDays(starts[i])) || Duration.between(ends[i], byMinutes(starts[i])).abs().toMinutes() > 0) {
        throw new IllegalStateException("The loops disagree with the table at " + starts[i]);
      }
    }
  }

  private int next() {
    next = (next + 1) & (STARTS - 1);
    return next;
  }

  @Benchmark
  public Instant tableAdd() {
    return calendar.add(starts[next()], working);
  }

  @Benchmark
  public Duration tableBetween() {
    int i = next();
    return calendar.between(starts[i], ends[i]);
  }

  @Benchmark
  public Instant dayStepping() {
    return byDays(starts[next()]);
  }

  @Benchmark
  public Instant minuteStepping() {
    return byMinutes(starts[next()]);
  }

  private Instant byDays(Instant start) {
    ZonedDateTime local = start.atZone(calendar.zone());
    LocalDate day = local.toLocalDate();
    long from = local.toLocalTime().toNanoOfDay();
    long left = working.toNanos();
    while (true) {
      if (isWorkingDay(day)) {
        long opening = Math.max(from, OPENING.toNanoOfDay());
        long open = CLOSING.toNanoOfDay() - opening;
        if (open >= left) {
          return day.atTime(LocalTime.ofNanoOfDay(opening + left)).atZone(calendar.zone()).toInstant();
        }
        left -= Math.max(open, 0);
      }
      day = day.plusDays(1);
      from = 0;
    }
  }

  private Instant byMinutes(Instant start) {
    Instant at = start;
    long left = working.toMinutes();
    while (left > 0) {
      ZonedDateTime local = at.atZone(calendar.zone());
      LocalTime time = local.toLocalTime();
      if (isWorkingDay(local.toLocalDate()) && !time.isBefore(OPENING) && time.isBefore(CLOSING)) {
        left--;
      }
      at = at.plusSeconds(60);
    }
    return at;
  }

  private boolean isWorkingDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !closed.contains(day);
  }
}
