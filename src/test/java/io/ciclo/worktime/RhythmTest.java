package io.ciclo.worktime;

import static io.ciclo.worktime.ShippedCalendars.madrid;
import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

  private final WorkCalendar customerCare = ShippedCalendars.load().get("customer-care");

  @ParameterizedTest(name = "after {0}: {1}")
  @CsvSource({
      "2026-04-02 04:59, 2026-04-02 05:00",
      "2026-04-02 05:00, 2026-04-07 05:00",
      "2026-04-04 12:00, 2026-04-07 05:00",
      "2026-04-07 05:00, 2026-04-08 05:00",
      "2026-03-27 05:00, 2026-03-30 05:00",
      "2026-12-31 12:00, 2027-01-04 05:00"})
  void each_working_morning(String after, String next) {
    Rhythm mornings = Rhythm.eachWorkingDay(customerCare, LocalTime.of(5, 0));
    assertThat(mornings.next(madrid(after))).isEqualTo(madrid(next));
    assertThat(mornings.last(madrid(next))).isEqualTo(madrid(next));
    assertThat(mornings.last(madrid(next).minusNanos(1))).isBeforeOrEqualTo(madrid(after));
  }

  @ParameterizedTest(name = "after {0}: {1}")
  @Requirement({"SL-05"})
  @CsvSource({
      "2025-12-31 12:00, 2026-01-02 06:00",
      "2026-01-02 05:59, 2026-01-02 06:00",
      "2026-01-02 06:00, 2027-01-04 06:00",
      "2026-06-01 00:00, 2027-01-04 06:00",
      "2027-11-30 00:00, 2028-01-03 06:00"})
  void the_first_working_day_of_January(String after, String next) {
    Rhythm january = Rhythm.firstWorkingDayOf(Month.JANUARY, customerCare, LocalTime.of(6, 0));
    Instant at = january.next(madrid(after));
    assertThat(at).isEqualTo(madrid(next));
    assertThat(january.dateOf(at)).isEqualTo(next.substring(0, 10));
  }
}
