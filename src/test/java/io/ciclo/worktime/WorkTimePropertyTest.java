package io.ciclo.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import io.ciclo.worktime.naive.MinuteWalk;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * Laws that hold for every calendar, and agreement with a walk over every minute. The calendars are drawn at random,
 * the instants preferably near a jump of the zone's clock. The profile {@code proof} draws more of them.
 */
class WorkTimePropertyTest {

  private static final long MOST_NANOS = 40L * 3_600 * 1_000_000_000;
  private static final int STEP_MINUTES = 15;
  private static final int STEPS_OF_DAY = 24 * 60 / STEP_MINUTES;
  private static final List<String> ZONES = List.of("Europe/Madrid", "America/Santiago", "America/New_York",
      "Australia/Lord_Howe", "America/Havana", "America/St_Johns", "America/Nuuk", "Pacific/Apia", "Africa/Casablanca",
      "Asia/Kolkata", "UTC");

  /** A calendar and an instant near which something happens. */
  record Scene(ZoneId zone, Map<DayOfWeek, List<int[]>> week, Set<LocalDate> closed, Instant start) {

    WorkCalendar calendar() {
      String hours = week.entrySet().stream()
          .map(day -> day.getKey().name().toLowerCase().substring(0, 3) + ": " + day.getValue().stream()
              .map(h -> "\"%02d:%02d-%02d:%02d\"".formatted(h[0] / 60, h[0] % 60, h[1] / 60, h[1] % 60)).toList())
          .collect(Collectors.joining(", "));
      return WorkCalendars.load(new StringReader("calendars: { c: { zone: " + zone + ", week: { " + hours
          + " }, closed: " + closed + " } }")).get("c");
    }

    MinuteWalk walk() {
      return new MinuteWalk(zone, week, closed::contains);
    }

    @Override
    public String toString() {
      return zone + " from " + start + " " + week.entrySet().stream().map(day -> day.getKey() + " "
          + day.getValue().stream().map(h -> h[0] + "-" + h[1]).toList()).toList() + " closed " + closed;
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void between_equals_the_walk(@ForAll("scenes") Scene scene, @ForAll @LongRange(max = 8 * MOST_NANOS) long nanos) {
    Instant end = scene.start().plusNanos(nanos);
    assertThat(scene.calendar().between(scene.start(), end)).isEqualTo(scene.walk().between(scene.start(), end));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void add_equals_the_walk(@ForAll("scenes") Scene scene, @ForAll @LongRange(max = MOST_NANOS) long nanos) {
    Duration working = Duration.ofNanos(nanos);
    assertThat(scene.calendar().add(scene.start(), working)).isEqualTo(scene.walk().add(scene.start(), working));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void add_of_whole_quarters_equals_the_walk(@ForAll("scenes") Scene scene, @ForAll @IntRange(max = 160) int quarters) {
    Duration working = Duration.ofMinutes(15L * quarters);
    assertThat(scene.calendar().add(scene.start(), working)).isEqualTo(scene.walk().add(scene.start(), working));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void add_days_equals_the_walk(@ForAll("scenes") Scene scene, @ForAll @IntRange(max = 6) int days) {
    assertThat(scene.calendar().addDays(scene.start(), days)).isEqualTo(scene.walk().addDays(scene.start(), days));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void opening_equals_the_walk(@ForAll("scenes") Scene scene) {
    WorkCalendar calendar = scene.calendar();
    assertThat(calendar.isOpen(scene.start())).isEqualTo(scene.walk().isOpen(scene.start()));
    assertThat(calendar.nextOpening(scene.start())).isEqualTo(scene.walk().nextOpening(scene.start()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Requirement({"SL-07"})
  void add_and_between_are_inverse(@ForAll("scenes") Scene scene,
      @ForAll @LongRange(max = 50 * MOST_NANOS) long nanos) {
    WorkCalendar calendar = scene.calendar();
    Duration working = Duration.ofNanos(nanos);
    Instant end = calendar.add(scene.start(), working);
    assertThat(calendar.between(scene.start(), end)).isEqualTo(working);
    if (nanos > 0) {
      assertThat(calendar.between(scene.start(), end.minusNanos(1))).as("none earlier").isLessThan(working);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void add_of_what_lies_between_never_ends_later(@ForAll("scenes") Scene scene,
      @ForAll @LongRange(max = 50 * MOST_NANOS) long nanos) {
    WorkCalendar calendar = scene.calendar();
    Instant end = scene.start().plusNanos(nanos);
    Instant reached = calendar.add(scene.start(), calendar.between(scene.start(), end));
    assertThat(reached).isBeforeOrEqualTo(end);
    if (calendar.isOpen(end) && reached.isBefore(end)) {
      assertThat(calendar.between(reached, end)).as("only closed time lies between").isZero();
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void add_is_monotone(@ForAll("scenes") Scene scene, @ForAll @LongRange(max = 50 * MOST_NANOS) long nanos,
      @ForAll @LongRange(max = MOST_NANOS) long more) {
    WorkCalendar calendar = scene.calendar();
    Instant end = calendar.add(scene.start(), Duration.ofNanos(nanos));
    assertThat(end).isAfterOrEqualTo(scene.start());
    assertThat(calendar.add(scene.start(), Duration.ofNanos(nanos + more))).isAfterOrEqualTo(end);
    assertThat(calendar.add(scene.start().plusNanos(more), Duration.ofNanos(nanos))).isAfterOrEqualTo(end);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void add_is_additive(@ForAll("scenes") Scene scene, @ForAll @LongRange(max = 50 * MOST_NANOS) long first,
      @ForAll @LongRange(min = 1, max = MOST_NANOS) long second) {
    WorkCalendar calendar = scene.calendar();
    Instant inTwo = calendar.add(calendar.add(scene.start(), Duration.ofNanos(first)), Duration.ofNanos(second));
    assertThat(inTwo).isEqualTo(calendar.add(scene.start(), Duration.ofNanos(first + second)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void between_is_additive_and_monotone(@ForAll("scenes") Scene scene,
      @ForAll @LongRange(max = 50 * MOST_NANOS) long first, @ForAll @LongRange(max = 50 * MOST_NANOS) long second) {
    WorkCalendar calendar = scene.calendar();
    Instant middle = scene.start().plusNanos(first);
    Instant end = middle.plusNanos(second);
    Duration whole = calendar.between(scene.start(), end);
    assertThat(calendar.between(scene.start(), middle).plus(calendar.between(middle, end))).isEqualTo(whole);
    assertThat(whole).isBetween(Duration.ZERO, Duration.ofNanos(first + second));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void add_days_is_monotone(@ForAll("scenes") Scene scene, @ForAll @IntRange(max = 400) int days) {
    WorkCalendar calendar = scene.calendar();
    assertThat(calendar.addDays(scene.start(), days)).isAfterOrEqualTo(calendar.nextOpening(scene.start()));
    assertThat(calendar.addDays(scene.start(), days + 1)).isAfter(calendar.addDays(scene.start(), days));
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return Arbitraries.of(ZONES).map(ZoneId::of).flatMap(zone ->
        Combinators.combine(weeks(), starts(zone)).flatAs((week, start) ->
            closures(start, zone).map(closed -> new Scene(zone, week, closed, start))));
  }

  private static Arbitrary<Map<DayOfWeek, List<int[]>>> weeks() {
    Arbitrary<Map<DayOfWeek, List<int[]>>> drawn = Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hours())
        .ofMinSize(1).ofMaxSize(7).map(EnumMap::new);
    return Arbitraries.frequencyOf(Tuple.of(3, drawn), Tuple.of(1, sameEveryDay()));
  }

  private static Arbitrary<Map<DayOfWeek, List<int[]>>> sameEveryDay() {
    return Arbitraries.oneOf(hours(), Arbitraries.just(List.of(new int[] {0, 24 * 60}))).map(hours -> {
      Map<DayOfWeek, List<int[]>> week = new EnumMap<>(DayOfWeek.class);
      Set.of(DayOfWeek.values()).forEach(day -> week.put(day, hours));
      return week;
    });
  }

  /** One to three stretches of a day, a third of them in the small hours in which clocks jump. */
  private static Arbitrary<List<int[]>> hours() {
    Arbitrary<Integer> anyTime = Arbitraries.integers().between(0, STEPS_OF_DAY);
    Arbitrary<Integer> smallHours = Arbitraries.integers().between(0, STEPS_OF_DAY / 6);
    return Arbitraries.oneOf(anyTime, anyTime, smallHours).set().ofMinSize(2).ofMaxSize(7).map(bounds -> {
      List<Integer> ordered = new ArrayList<>(new TreeSet<>(bounds));
      List<int[]> hours = new ArrayList<>();
      for (int i = 0; i + 1 < ordered.size(); i += 2) {
        hours.add(new int[] {ordered.get(i) * STEP_MINUTES, ordered.get(i + 1) * STEP_MINUTES});
      }
      return hours;
    });
  }

  private static Arbitrary<Instant> starts(ZoneId zone) {
    long from = Instant.parse("2005-01-01T00:00:00Z").getEpochSecond();
    long to = Instant.parse("2035-01-01T00:00:00Z").getEpochSecond();
    Arbitrary<Long> anywhere = Arbitraries.longs().between(from, to);
    Arbitrary<Long> nearJump = anywhere.flatMap(second -> {
      ZoneOffsetTransition jump = zone.getRules().nextTransition(Instant.ofEpochSecond(second));
      long around = jump == null ? second : jump.toEpochSecond();
      return Arbitraries.longs().between(-4 * 86_400, 86_400).map(away -> around + away);
    });
    Arbitrary<Long> seconds = Arbitraries.oneOf(anywhere, nearJump, nearJump);
    Arbitrary<Instant> exact = Combinators.combine(seconds, Arbitraries.integers().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
    Arbitrary<Instant> quarters = seconds.map(second -> Instant.ofEpochSecond(Math.floorDiv(second, 900L) * 900));
    return Arbitraries.oneOf(exact, quarters);
  }

  private static Arbitrary<Set<LocalDate>> closures(Instant start, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(start, zone);
    return Arbitraries.integers().between(-2, 20).map(day::plusDays)
        .set().ofMaxSize(6);
  }
}
