package io.ciclo.worktime;

import static io.ciclo.worktime.ShippedCalendars.at;
import static io.ciclo.worktime.ShippedCalendars.calendar;
import static io.ciclo.worktime.ShippedCalendars.madrid;
import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours are elapsed time, also where the clock jumps, the year ends or February has a 29th. */
class DaylightSavingTest {

  private static final String ROUND_THE_CLOCK = "week: { mon-sun: [\"00:00-24:00\"] }";

  @ParameterizedTest(name = "{1} in {0} has {2}")
  @Requirement({"SL-07"})
  @CsvSource({
      "Europe/Madrid, 2026-03-29, PT23H", "Europe/Madrid, 2026-10-25, PT25H", "Europe/Madrid, 2026-06-01, PT24H",
      "America/Santiago, 2026-09-06, PT23H", "America/Santiago, 2026-04-04, PT25H",
      "America/New_York, 2026-03-08, PT23H", "America/New_York, 2026-11-01, PT25H",
      "Australia/Lord_Howe, 2026-10-04, PT23H30M", "Australia/Lord_Howe, 2026-04-05, PT24H30M",
      "America/Mexico_City, 2026-04-05, PT24H", "Pacific/Apia, 2011-12-30, PT0S", "UTC, 2026-03-29, PT24H"})
  void a_day_round_the_clock_has_the_hours_that_pass(ZoneId zone, String day, Duration hours) {
    WorkCalendar always = calendar("zone: " + zone, ROUND_THE_CLOCK);
    Instant start = LocalDate.parse(day).atStartOfDay(zone).toInstant();
    Instant end = LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant();
    assertThat(always.between(start, end)).isEqualTo(hours);
    assertThat(always.add(start, hours)).isEqualTo(end);
  }

  @Test
  @Requirement({"SL-28"})
  void working_days_round_the_clock_are_longer_and_shorter_too() {
    WorkCalendar days = calendar("zone: America/Santiago", "week: { fri-mon: [\"00:00-24:00\"] }");
    ZoneId santiago = ZoneId.of("America/Santiago");
    assertThat(days.add(at("2026-09-05 12:00", santiago), Duration.ofHours(24)))
        .as("Sunday begins at 01:00").isEqualTo(at("2026-09-06 13:00", santiago));
    assertThat(days.nextOpening(at("2026-09-03 12:00", santiago))).isEqualTo(at("2026-09-04 00:00", santiago));
  }

  @Test
  void a_calendar_open_over_the_jump_counts_what_passes() {
    WorkCalendar night = calendar("zone: Europe/Madrid", "week: { mon-sun: [\"01:00-04:00\"] }");
    assertThat(night.between(madrid("2026-03-29 00:00"), madrid("2026-03-29 12:00"))).isEqualTo(Duration.ofHours(2));
    assertThat(night.between(madrid("2026-10-25 00:00"), madrid("2026-10-25 12:00"))).isEqualTo(Duration.ofHours(4));
    assertThat(night.add(madrid("2026-03-29 01:30"), Duration.ofHours(1))).isEqualTo(madrid("2026-03-29 03:30"));
    assertThat(night.add(madrid("2026-03-29 01:00"), Duration.ofHours(3))).isEqualTo(madrid("2026-03-30 02:00"));
  }

  @Test
  void an_opening_time_that_does_not_exist_moves_forward_by_the_jump() {
    WorkCalendar early = calendar("zone: Europe/Madrid", "week: { mon-sun: [\"02:30-06:00\"] }");
    assertThat(early.nextOpening(madrid("2026-03-29 00:00"))).isEqualTo(madrid("2026-03-29 03:30"));
    assertThat(early.isOpen(madrid("2026-03-29 03:29:59"))).isFalse();
    WorkCalendar midnight = calendar("zone: America/Santiago", "week: { mon-sun: [\"00:00-06:00\"] }");
    ZoneId santiago = ZoneId.of("America/Santiago");
    assertThat(midnight.nextOpening(at("2026-09-05 12:00", santiago))).isEqualTo(at("2026-09-06 01:00", santiago));
  }

  @Test
  void hours_that_move_onto_others_count_once() {
    WorkCalendar two = calendar("zone: Europe/Madrid", "week: { mon-sun: [\"02:45-02:50\", \"03:00-04:00\"] }");
    assertThat(two.between(madrid("2026-03-29 00:00"), madrid("2026-03-29 12:00"))).isEqualTo(Duration.ofHours(1));
    assertThat(two.nextOpening(madrid("2026-03-29 00:00"))).isEqualTo(madrid("2026-03-29 03:00"));
  }

  @Test
  void the_hours_of_a_day_that_the_zone_skips_move_nowhere() {
    WorkCalendar fridays = calendar("zone: Pacific/Apia", "week: { fri: [\"09:00-17:00\"] }");
    ZoneId apia = ZoneId.of("Pacific/Apia");
    assertThat(fridays.nextOpening(at("2011-12-29 12:00", apia))).isEqualTo(at("2012-01-06 09:00", apia));
  }

  @Test
  void of_an_opening_time_that_comes_twice_the_first_counts() {
    WorkCalendar early = calendar("zone: Europe/Madrid", "week: { mon-sun: [\"02:30-06:00\"] }");
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    assertThat(early.nextOpening(madrid("2026-10-25 00:00"))).isEqualTo(first);
    assertThat(early.between(first, madrid("2026-10-25 06:00"))).isEqualTo(Duration.ofMinutes(4 * 60 + 30));
  }

  @Test
  void the_same_time_on_a_working_day_that_lacks_it_moves_forward_by_the_jump() {
    WorkCalendar always = ShippedCalendars.load().get("always");
    assertThat(always.addDays(madrid("2026-03-28 02:30"), 1)).isEqualTo(madrid("2026-03-29 03:30"));
    assertThat(always.addDays(madrid("2026-03-28 02:30"), 2)).isEqualTo(madrid("2026-03-30 02:30"));
    Instant second = Instant.parse("2026-10-25T01:30:00Z");
    assertThat(always.addDays(second, 0)).as("the second 02:30").isEqualTo(second);
  }

  @Test
  void leap_days_are_days() {
    WorkCalendar customerCare = ShippedCalendars.load().get("customer-care");
    assertThat(customerCare.addDays(madrid("2028-02-28 10:00"), 1)).isEqualTo(madrid("2028-02-29 10:00"));
    assertThat(customerCare.add(madrid("2028-02-28 16:00"), Duration.ofHours(11)))
        .isEqualTo(madrid("2028-03-01 09:00"));
    WorkCalendar closed = calendar("zone: Europe/Madrid", "week: { mon-fri: [\"08:00-17:00\"] }",
        "holidays: { dates: [\"02-29\"] }");
    assertThat(closed.isOpen(madrid("2028-02-29 10:00"))).isFalse();
    assertThat(closed.isOpen(madrid("2027-03-01 10:00"))).as("no 29 February in 2027").isTrue();
  }

  @Test
  @Requirement({"SL-02"})
  void deadlines_cross_the_end_of_the_year() {
    WorkCalendar customerCare = ShippedCalendars.load().get("customer-care");
    assertThat(customerCare.add(madrid("2026-12-31 16:00"), Duration.ofHours(2)))
        .isEqualTo(madrid("2027-01-04 09:00"));
    assertThat(customerCare.between(madrid("2026-12-31 12:00"), madrid("2027-01-04 12:00")))
        .isEqualTo(Duration.ofHours(9));
    assertThat(customerCare.addDays(madrid("2026-12-30 10:00"), 2)).isEqualTo(madrid("2027-01-04 10:00"));
  }

  @Test
  @Requirement({"SL-01"})
  void working_hours_keep_to_local_time_in_summer_and_winter() {
    WorkCalendar customerCare = ShippedCalendars.load().get("customer-care");
    assertThat(customerCare.nextOpening(Instant.parse("2026-03-27T18:00:00Z")))
        .isEqualTo(Instant.parse("2026-03-30T06:00:00Z"));
    assertThat(customerCare.nextOpening(Instant.parse("2026-10-23T18:00:00Z")))
        .isEqualTo(Instant.parse("2026-10-26T07:00:00Z"));
  }
}
