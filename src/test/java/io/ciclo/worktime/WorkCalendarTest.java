package io.ciclo.worktime;

import static io.ciclo.worktime.ShippedCalendars.at;
import static io.ciclo.worktime.ShippedCalendars.calendar;
import static io.ciclo.worktime.ShippedCalendars.madrid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.testing.Requirement;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations at their edges. */
class WorkCalendarTest {

  private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE);

  private final WorkCalendars calendars = ShippedCalendars.load();
  private final WorkCalendar customerCare = calendars.get("customer-care");
  private final WorkCalendar chat = calendars.get("chat");

  @Test
  void nothing_added_is_the_start_itself_even_outside_hours() {
    Instant saturday = madrid("2026-03-14 03:00:00.000000001");
    assertThat(customerCare.add(saturday, Duration.ZERO)).isEqualTo(saturday);
  }

  @Test
  void a_duration_used_up_at_closing_time_ends_there() {
    assertThat(chat.add(madrid("2026-03-13 11:00"), Duration.ofHours(1))).isEqualTo(madrid("2026-03-13 12:00"));
    assertThat(chat.add(madrid("2026-03-13 11:00"), Duration.ofHours(1).plusNanos(1)))
        .isEqualTo(madrid("2026-03-13 13:00:00.000000001"));
    assertThat(chat.add(madrid("2026-03-13 12:00"), Duration.ofNanos(1)))
        .isEqualTo(madrid("2026-03-13 13:00:00.000000001"));
  }

  @Test
  void between_is_counted_to_the_nanosecond_and_only_inside_hours() {
    assertThat(chat.between(madrid("2026-03-13 11:59:59.999999999"), madrid("2026-03-13 13:00:00.000000002")))
        .isEqualTo(Duration.ofNanos(3));
    assertThat(chat.between(madrid("2026-03-13 12:00"), madrid("2026-03-13 13:00"))).isZero();
    assertThat(chat.between(madrid("2026-03-13 09:00"), madrid("2026-03-13 09:00"))).isZero();
  }

  @Test
  void next_opening_is_the_instant_itself_when_open() {
    Instant open = madrid("2026-03-13 11:59:59.999999999");
    assertThat(chat.nextOpening(open)).isSameAs(open);
    assertThat(chat.nextOpening(madrid("2026-03-13 12:00"))).isEqualTo(madrid("2026-03-13 13:00"));
    assertThat(chat.nextOpening(madrid("2026-03-13 16:30"))).isEqualTo(madrid("2026-03-16 08:00"));
  }

  @ParameterizedTest(name = "{0} + {1} days = {2}")
  @Requirement({"SL-07"})
  @CsvSource({
      "2026-03-13 10:00, 0, 2026-03-13 10:00",
      "2026-03-13 10:00, 1, 2026-03-16 10:00",
      "2026-03-13 10:00, 5, 2026-03-20 10:00",
      "2026-03-13 18:00, 0, 2026-03-16 08:00",
      "2026-03-13 18:00, 1, 2026-03-17 08:00",
      "2026-03-14 10:00, 1, 2026-03-17 08:00",
      "2026-04-02 10:00, 1, 2026-04-07 10:00",
      "2026-12-24 10:00, 1, 2026-12-28 10:00"})
  void working_days_keep_the_time_of_day(String start, int days, String end) {
    assertThat(customerCare.addDays(madrid(start), days)).isEqualTo(madrid(end));
  }

  @ParameterizedTest(name = "{0} + {1} days = {2}")
  @CsvSource({
      "2026-03-13 12:30, 0, 2026-03-13 13:00",
      "2026-03-13 12:30, 1, 2026-03-14 09:00",
      "2026-03-12 09:30, 1, 2026-03-13 10:00",
      "2026-03-12 12:30, 1, 2026-03-13 13:00",
      "2026-03-12 12:00, 1, 2026-03-13 13:00",
      "2026-03-12 15:59, 1, 2026-03-13 15:00",
      "2026-03-12 15:00, 1, 2026-03-13 15:00",
      "2026-03-12 12:30, 2, 2026-03-14 09:00"})
  void working_days_move_out_of_gaps_and_back_to_closing(String start, int days, String end) {
    WorkCalendar uneven = calendar("zone: Europe/Madrid",
        "week: { mon: [\"08:00-12:00\", \"13:00-16:30\"], thu: [\"09:00-16:00\"],"
            + " fri: [\"10:00-12:00\", \"13:00-15:00\"], sat: [\"08:00-09:00\"] }");
    assertThat(uneven.addDays(madrid(start), days)).isEqualTo(madrid(end));
  }

  @Test
  void the_second_example_knows_the_statutory_days_of_Mexico() {
    ZoneId mexicoCity = ZoneId.of("America/Mexico_City");
    WorkCalendar mexico = calendars.get("mexico");
    for (String day : new String[] {"2026-01-01", "2026-02-02", "2026-03-16", "2026-05-01", "2026-09-16",
        "2026-11-16", "2026-12-25"}) {
      assertThat(mexico.isOpen(at(day + " 10:00", mexicoCity))).as(day).isFalse();
    }
    assertThat(mexico.isOpen(at("2026-04-03 10:00", mexicoCity))).as("Good Friday is no statutory day").isTrue();
    assertThat(mexico.add(at("2026-01-30 17:00", mexicoCity), Duration.ofHours(2)))
        .isEqualTo(at("2026-02-03 10:00", mexicoCity));
    assertThat(calendars.get("mexico-days").add(at("2026-01-30 17:00", mexicoCity), Duration.ofHours(24)))
        .isEqualTo(at("2026-02-03 17:00", mexicoCity));
  }

  @Test
  void what_makes_no_sense_is_refused() {
    Instant friday = madrid("2026-03-13 10:00");
    assertThatThrownBy(() -> customerCare.between(friday, friday.minusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("anterior al principio");
    assertThatThrownBy(() -> customerCare.add(friday, Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("negativa");
    assertThatThrownBy(() -> customerCare.addDays(friday, -1))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("negativo");
  }

  @Test
  void what_lies_outside_the_covered_years_is_refused() {
    Instant friday = madrid("2026-03-13 10:00");
    assertThatThrownBy(() -> customerCare.isOpen(Instant.MAX)).isInstanceOf(DateTimeException.class)
        .hasMessageContaining("1900 a 2149");
    assertThatThrownBy(() -> customerCare.nextOpening(Instant.MIN)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> customerCare.add(friday, LONGEST)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> customerCare.add(friday, Duration.ofDays(200 * 365)))
        .isInstanceOf(DateTimeException.class).hasMessageContaining("customer-care");
    assertThatThrownBy(() -> customerCare.addDays(friday, Integer.MAX_VALUE)).isInstanceOf(DateTimeException.class);
    assertThat(customerCare.add(friday, Duration.ofHours(1))).as("still answers").isEqualTo(
        friday.plus(1, ChronoUnit.HOURS));
  }

  @ParameterizedTest
  @CsvSource({"1900-01-01T00:00:00Z", "2149-12-31T23:59:59.999999999Z"})
  void the_first_and_the_last_instant_are_covered_in_every_zone(Instant edge) {
    for (String zone : new String[] {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Madrid"}) {
      assertThat(calendar("zone: " + zone, "week: { mon-sun: [\"00:00-24:00\"] }").isOpen(edge)).as(zone).isTrue();
    }
  }

  @Test
  void the_table_may_be_asked_for_early_and_late_years_in_any_order() {
    WorkCalendar fresh = ShippedCalendars.load().get("customer-care");
    Duration untilNow = fresh.between(madrid("2026-01-01 00:00"), madrid("2027-01-01 00:00"));
    assertThat(fresh.isOpen(madrid("1990-03-14 10:00"))).isTrue();
    assertThat(fresh.isOpen(madrid("2060-03-15 10:00"))).isTrue();
    assertThat(fresh.between(madrid("2026-01-01 00:00"), madrid("2027-01-01 00:00"))).isEqualTo(untilNow);
    assertThat(untilNow).as("261 weekdays in 2026 less 8 closed ones").isEqualTo(Duration.ofHours(9 * (261 - 8)));
  }
}
