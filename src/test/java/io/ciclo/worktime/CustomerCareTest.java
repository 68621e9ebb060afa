package io.ciclo.worktime;

import static io.ciclo.worktime.ShippedCalendars.madrid;
import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service hours that ship, day by day and in the examples of the requirements. */
class CustomerCareTest {

  private final WorkCalendars calendars = ShippedCalendars.load();
  private final WorkCalendar customerCare = calendars.get("customer-care");

  @Test
  @Requirement({"SL-01", "SL-02", "SL-03"})
  void is_closed_in_2026_on_the_weekends_and_these_days() {
    assertThat(closedWeekdays(2026)).containsExactly("2026-01-01", "2026-01-06", "2026-04-03", "2026-04-06",
        "2026-05-01", "2026-10-12", "2026-12-08", "2026-12-25");
  }

  @Test
  @Requirement({"SL-02", "SL-03"})
  void is_closed_in_2027_on_these_days_but_open_on_Monday_16_August() {
    assertThat(closedWeekdays(2027)).containsExactly("2027-01-01", "2027-01-06", "2027-03-26", "2027-03-29",
        "2027-10-12", "2027-11-01", "2027-12-06", "2027-12-08");
    assertThat(customerCare.isOpen(madrid("2027-08-16 08:00"))).isTrue();
  }

  @Test
  @Requirement({"SL-02", "SL-03"})
  void is_closed_in_2032_on_these_days_but_open_on_Monday_16_August() {
    assertThat(closedWeekdays(2032)).containsExactly("2032-01-01", "2032-01-06", "2032-03-26", "2032-03-29",
        "2032-10-12", "2032-11-01", "2032-12-06", "2032-12-08");
    assertThat(customerCare.isOpen(madrid("2032-08-16 08:00"))).isTrue();
  }

  private List<String> closedWeekdays(int year) {
    Stream<LocalDate> days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    return days.filter(day -> !customerCare.isOpen(madrid(day + " 12:00")))
        .filter(day -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()))
        .map(LocalDate::toString).toList();
  }

  @ParameterizedTest
  @Requirement({"SL-02"})
  @CsvSource({"2026-08-15", "2026-11-01", "2026-12-06", "2026-12-26", "2027-08-15", "2032-08-15"})
  void a_holiday_at_the_weekend_stays_where_it_is(LocalDate holiday) {
    assertThat(customerCare.isOpen(madrid(holiday + " 12:00"))).isFalse();
    LocalDate monday = holiday.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    assertThat(customerCare.isOpen(madrid(monday + " 12:00"))).isTrue();
  }

  @ParameterizedTest(name = "{0} {1}")
  @Requirement({"SL-03", "SL-04"})
  @CsvSource({
      "2026-04-07, Sant Crist", "2027-03-30, Sant Crist",
      "2026-06-24, Sant Joan", "2027-06-24, Sant Joan",
      "2026-08-31, Festa Major", "2027-08-30, Festa Major",
      "2026-09-11, Diada"})
  void gives_service_on_the_covered_holidays(LocalDate day, String holiday) {
    assertThat(customerCare.isOpen(madrid(day + " 08:00"))).as(holiday).isTrue();
  }

  @Test
  @Requirement({"SL-03"})
  void stays_closed_on_a_covered_holiday_at_the_weekend() {
    assertThat(customerCare.isOpen(madrid("2027-09-11 12:00"))).as("Diada, Saturday").isFalse();
    assertThat(customerCare.isOpen(madrid("2028-06-24 12:00"))).as("Sant Joan, Saturday").isFalse();
  }

  @Test
  @Requirement({"SL-01"})
  void is_open_from_eight_to_five_on_working_days() {
    assertThat(customerCare.isOpen(madrid("2026-03-13 07:59:59.999999999"))).isFalse();
    assertThat(customerCare.isOpen(madrid("2026-03-13 08:00"))).isTrue();
    assertThat(customerCare.isOpen(madrid("2026-03-13 16:59:59.999999999"))).isTrue();
    assertThat(customerCare.isOpen(madrid("2026-03-13 17:00"))).isFalse();
    assertThat(customerCare.isOpen(madrid("2026-03-14 12:00"))).as("Saturday").isFalse();
  }

  @ParameterizedTest(name = "{0} + {1} = {2}")
  @Requirement({"SL-01", "SL-02", "SL-03"})
  @CsvSource({
      "2026-04-03 10:00, PT1H, 2026-04-07 09:00",
      "2026-04-02 16:30, PT1H, 2026-04-07 08:30",
      "2026-06-23 16:30, PT1H, 2026-06-24 08:30",
      "2026-11-23 08:00, PT9H, 2026-11-23 17:00",
      "2026-11-23 08:00, PT48H, 2026-11-30 11:00",
      "2026-03-13 16:30, PT2H, 2026-03-16 09:30",
      "2026-10-09 16:00, PT2H, 2026-10-13 09:00",
      "2026-09-10 16:00, PT2H, 2026-09-11 09:00",
      "2026-03-12 15:00, PT4H, 2026-03-13 10:00"})
  void counts_open_hours(String start, Duration working, String end) {
    assertThat(customerCare.add(madrid(start), working)).isEqualTo(madrid(end));
    assertThat(customerCare.between(madrid(start), madrid(end))).isEqualTo(working);
  }

  @Test
  @Requirement({"SL-01"})
  void counts_no_time_over_the_weekend() {
    assertThat(customerCare.between(madrid("2026-11-27 16:00"), madrid("2026-11-30 09:00")))
        .isEqualTo(Duration.ofHours(2));
  }

  @ParameterizedTest(name = "{0} + {1} = {2}")
  @Requirement({"SL-28"})
  @CsvSource({
      "2026-03-13 10:00, PT48H, 2026-03-17 10:00",
      "2026-03-18 10:00, PT72H, 2026-03-23 10:00",
      "2026-04-01 10:00, PT48H, 2026-04-07 10:00"})
  void counts_working_days_of_24_hours(String start, Duration working, String end) {
    assertThat(calendars.get("customer-care-days").add(madrid(start), working)).isEqualTo(madrid(end));
  }

  @Test
  @Requirement({"SL-07"})
  void counts_natural_hours_day_and_night() {
    WorkCalendar always = calendars.get("always");
    assertThat(always.add(madrid("2026-03-14 23:30"), Duration.ofHours(1))).isEqualTo(madrid("2026-03-15 00:30"));
    assertThat(always.isOpen(madrid("2026-12-25 03:00"))).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @Requirement({"SL-31"})
  @CsvSource({
      "07:59, false", "08:00, true", "11:59, true", "12:00, false", "12:30, false", "13:00, true", "16:29, true",
      "16:30, false", "16:31, false"})
  void answers_chats_in_two_windows(String time, boolean open) {
    assertThat(calendars.get("chat").isOpen(madrid("2026-03-13 " + time))).isEqualTo(open);
  }

  @Test
  @Requirement({"SL-31", "SL-02"})
  void answers_no_chats_on_closed_days() {
    assertThat(calendars.get("chat").nextOpening(madrid("2026-04-02 16:30"))).isEqualTo(madrid("2026-04-07 08:00"));
  }
}
