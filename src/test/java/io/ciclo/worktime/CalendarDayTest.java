package io.ciclo.worktime;

import static io.ciclo.worktime.ShippedCalendars.calendar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.testing.Requirement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a date is, for the people who plan a year. */
class CalendarDayTest {

  private final WorkCalendars calendars = ShippedCalendars.load();
  private final WorkCalendar customerCare = calendars.get("customer-care");

  @ParameterizedTest(name = "{0} {1} {2}")
  @Requirement({"SL-02", "SL-03", "SL-04"})
  @CsvSource({
      "2026-04-07, SERVICE_HOLIDAY, Sant Crist d'Igualada", "2027-03-30, SERVICE_HOLIDAY, Sant Crist d'Igualada",
      "2026-06-24, SERVICE_HOLIDAY, Sant Joan", "2027-06-24, SERVICE_HOLIDAY, Sant Joan",
      "2026-08-31, SERVICE_HOLIDAY, Festa Major d'Igualada", "2027-08-30, SERVICE_HOLIDAY, Festa Major d'Igualada",
      "2026-09-11, SERVICE_HOLIDAY, Diada Nacional",
      "2027-09-11, WEEKEND, Diada Nacional", "2028-06-24, WEEKEND, Sant Joan", "2026-08-15, WEEKEND, Asunción de la Virgen",
      "2026-03-14, WEEKEND, ''", "2026-03-13, OPEN, ''", "2027-08-16, OPEN, ''", "2026-04-06, HOLIDAY, Lunes de Pascua",
      "2026-12-25, HOLIDAY, Navidad"})
  void says_what_a_date_is_and_why(LocalDate date, CalendarDay.Kind kind, String name) {
    CalendarDay day = customerCare.day(date);
    assertThat(day.kind()).isEqualTo(kind);
    assertThat(day.name()).isEqualTo(name);
    assertThat(day.date()).isEqualTo(date);
  }

  @Test
  @Requirement({"SL-03", "SL-04"})
  void the_service_holidays_of_a_year_are_those_that_fall_on_a_working_day() {
    assertThat(serviceHolidays(2026)).containsExactly("2026-04-07", "2026-06-24", "2026-08-31", "2026-09-11");
    assertThat(serviceHolidays(2027)).as("the Diada is a Saturday")
        .containsExactly("2027-03-30", "2027-06-24", "2027-08-30");
  }

  private Iterable<String> serviceHolidays(int year) {
    return customerCare.days(year).stream().filter(day -> day.kind() == CalendarDay.Kind.SERVICE_HOLIDAY)
        .map(day -> day.date().toString()).toList();
  }

  @Test
  void closures_rule_over_holidays_and_a_name_may_be_given_to_any_day() {
    WorkCalendar calendar = calendar("zone: Europe/Madrid", "week: { mon-fri: [\"08:00-17:00\"] }",
        "holidays: { dates: [\"06-24\"] }", "open-on-holidays: { dates: [\"06-24\", \"06-25\"] }",
        "closed: [2026-06-24, 2026-08-03..2026-08-05]", "names: { 2026-08-04: Inventario, third monday of 03: Patrón }");
    assertThat(calendar.day(LocalDate.parse("2026-06-24")).kind()).isEqualTo(CalendarDay.Kind.CLOSED);
    assertThat(calendar.day(LocalDate.parse("2026-06-25")).kind()).isEqualTo(CalendarDay.Kind.SERVICE_HOLIDAY);
    assertThat(calendar.day(LocalDate.parse("2026-08-04")).name()).isEqualTo("Inventario");
    assertThat(calendar.day(LocalDate.parse("2026-03-16")).name()).isEqualTo("Patrón");
    assertThat(calendar.day(LocalDate.parse("2026-03-16")).kind()).isEqualTo(CalendarDay.Kind.OPEN);
  }

  @Test
  void every_holiday_that_ships_has_a_name() {
    for (int year = 2026; year < 2040; year++) {
      assertThat(customerCare.days(year)).filteredOn(day -> day.kind() == CalendarDay.Kind.HOLIDAY)
          .allSatisfy(day -> assertThat(day.name()).as("%s", day.date()).isNotEmpty());
    }
  }

  @Property
  void is_open_exactly_when_some_time_of_the_day_is(@ForAll @IntRange(min = 1900, max = 2148) int year) {
    for (String id : calendars.ids()) {
      WorkCalendar calendar = calendars.get(id);
      for (CalendarDay day : calendar.days(year)) {
        Instant begins = day.date().atStartOfDay(calendar.zone()).toInstant();
        Instant ends = day.date().plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        assertThat(calendar.nextOpening(begins).isBefore(ends)).as("%s in %s", day, id).isEqualTo(day.open());
      }
    }
  }

  @Test
  void a_date_that_the_zone_skips_is_not_open() {
    WorkCalendar samoa = calendar("zone: Pacific/Apia", "week: { mon-sun: [\"08:00-17:00\"] }");
    assertThat(samoa.day(LocalDate.parse("2011-12-30")).open()).isFalse();
  }

  @Test
  void years_outside_of_the_calendar_are_refused() {
    assertThatThrownBy(() -> customerCare.days(2150)).isInstanceOf(DateTimeException.class).hasMessageContaining("2150");
    assertThatThrownBy(() -> customerCare.day(LocalDate.parse("1899-12-31"))).isInstanceOf(DateTimeException.class);
    assertThat(customerCare.days(2149)).hasSize(365);
  }
}
