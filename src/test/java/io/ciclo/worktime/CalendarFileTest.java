package io.ciclo.worktime;

import static io.ciclo.worktime.ShippedCalendars.calendar;
import static io.ciclo.worktime.ShippedCalendars.madrid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ciclo.testing.Requirement;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an administrator may write into the settings file, and what is refused with calendar, key and reason. */
class CalendarFileTest {

  private static final String ZONE = "zone: Europe/Madrid";
  private static final String WEEK = "week: { mon-fri: [\"08:00-17:00\"] }";

  @Test
  void the_file_that_ships_holds_these_calendars() {
    assertThat(ShippedCalendars.load().ids()).containsExactlyInAnyOrder(
        "customer-care", "customer-care-days", "chat", "mexico", "mexico-days", "always");
  }

  @Test
  void an_unknown_calendar_is_refused_with_the_ids_that_exist() {
    assertThatThrownBy(() -> ShippedCalendars.load().get("customer-car")).isInstanceOf(UnknownCalendarException.class)
        .hasMessageContainingAll("«customer-car»", "customer-care, customer-care-days, chat, mexico", "always");
  }

  @Test
  @Requirement({"SL-28"})
  void a_calendar_used_for_cases_needs_its_companion_of_24_hour_days() {
    WorkCalendars calendars = ShippedCalendars.load();
    assertThatCode(() -> calendars.requireDays(List.of("customer-care", "mexico"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> calendars.requireDays(List.of("customer-care", "chat")))
        .isInstanceOf(InvalidCalendarException.class).hasMessageContainingAll("«chat»", "«chat-days»", "pareja");
    assertThatThrownBy(() -> calendars.requireDays(List.of("chile"))).isInstanceOf(UnknownCalendarException.class);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("zone", "falta la zona", new String[] {WEEK}),
        arguments("zone", "no se conoce la zona horaria «Europe/Igualada»",
            new String[] {"zone: Europe/Igualada", WEEK}),
        arguments("zone", "se espera un texto", new String[] {"zone: [a]", WEEK}),
        arguments("week", "no abre nunca", new String[] {ZONE}),
        arguments("week", "no abre nunca", new String[] {ZONE, "week: {}"}),
        arguments("week", "no abre nunca", new String[] {ZONE, "week: { mon-fri: [] }"}),
        arguments("week", "no abre nunca", new String[] {ZONE, WEEK, "closed: [\"1900-01-01..2999-12-31\"]"}),
        arguments("week", "no abre nunca", new String[] {ZONE, WEEK, "closed: [\"2026-01-01..2999-12-31\"]"}),
        arguments("week", "se espera una lista de claves", new String[] {ZONE, "week: always"}),
        arguments("week.mon-fry", "se espera un día", new String[] {ZONE, "week: { mon-fry: [\"08:00-17:00\"] }"}),
        arguments("week.mon", "se espera una lista", new String[] {ZONE, "week: { mon: 08:00-17:00 }"}),
        arguments("week.mon", "«8-17» no es un tramo", new String[] {ZONE, "week: { mon: [8-17] }"}),
        arguments("week.mon", "no es un tramo", new String[] {ZONE, "week: { mon: [\"24:00-24:00\"] }"}),
        arguments("week.mon", "no es un tramo", new String[] {ZONE, "week: { mon: [\"08:00-24:30\"] }"}),
        arguments("week.mon", "no termina después", new String[] {ZONE, "week: { mon: [\"17:00-08:00\"] }"}),
        arguments("week.mon", "no termina después", new String[] {ZONE, "week: { mon: [\"08:00-08:00\"] }"}),
        arguments("week.mon-fri", "los tramos 08:00-12:00 y 11:59-13:00 se solapan",
            new String[] {ZONE, "week: { mon-fri: [\"08:00-12:00\", \"11:59-13:00\"] }"}),
        arguments("week.fri", "se solapan",
            new String[] {ZONE, "week: { mon-fri: [\"08:00-12:00\"], fri: [\"08:00-11:00\"] }"}),
        arguments("holidays.region", "no se conoce la región «es-igualada»",
            new String[] {ZONE, WEEK, "holidays: { region: es-igualada }"}),
        arguments("holidays.region", "«zz»", new String[] {ZONE, WEEK, "holidays: { region: zz }"}),
        arguments("holidays.regions", "clave desconocida", new String[] {ZONE, WEEK, "holidays: { regions: es }"}),
        arguments("holidays.dates", "«02-30»", new String[] {ZONE, WEEK, "holidays: { dates: [\"02-30\"] }"}),
        arguments("holidays.dates", "«2026-02-29»", new String[] {ZONE, WEEK, "holidays: { dates: [2026-02-29] }"}),
        arguments("holidays.rules", "no se entiende «fifth monday of 03»",
            new String[] {ZONE, WEEK, "holidays: { rules: [fifth monday of 03] }"}),
        arguments("holidays.rules", "«third monday of 13»",
            new String[] {ZONE, WEEK, "holidays: { rules: [third monday of 13] }"}),
        arguments("open-on-holidays.rules", "«pentecost»",
            new String[] {ZONE, WEEK, "open-on-holidays: { rules: [pentecost] }"}),
        arguments("open-on-holidays.region", "clave desconocida",
            new String[] {ZONE, WEEK, "open-on-holidays: { region: es }"}),
        arguments("closed", "«agosto»", new String[] {ZONE, WEEK, "closed: [agosto]"}),
        arguments("closed", "termina antes de empezar", new String[] {ZONE, WEEK, "closed: [2026-08-21..2026-08-03]"}),
        arguments("names.13-01", "no se entiende «13-01»", new String[] {ZONE, WEEK, "names: { 13-01: Nada }"}),
        arguments("names.easter", "se espera un texto", new String[] {ZONE, WEEK, "names: { easter: [] }"}),
        arguments("names", "se espera una lista de claves", new String[] {ZONE, WEEK, "names: Pascua"}),
        arguments("holliday", "clave desconocida", new String[] {ZONE, WEEK, "holliday: { region: es }"}),
        arguments("like", "no existe el calendario «d»", new String[] {"like: d"}),
        arguments("like", "en círculo", new String[] {"like: c", WEEK}));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refused")
  void refuses_what_cannot_be_meant(String key, String reason, String[] keys) {
    assertThatThrownBy(() -> calendar(keys)).isInstanceOf(InvalidCalendarException.class)
        .hasMessageContainingAll("«c»", "«" + key + "»", reason);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'' | calendars", "'calendars:' | calendars", "'calendars: {}' | calendars", "'calendars: [a]' | calendars",
      "'other: {}' | calendars", "'calendars: { c: { zone: UTC' | YAML", "'calendars: { c: 1, c: 2 }' | YAML"})
  void refuses_a_file_without_calendars(String yaml, String named) {
    assertThatThrownBy(() -> WorkCalendars.load(new StringReader(yaml))).isInstanceOf(InvalidCalendarException.class)
        .hasMessageContaining(named);
  }

  @Test
  void refuses_other_things_beside_the_calendars() {
    String yaml = "calendars: { c: { zone: UTC, week: { mon: [\"08:00-09:00\"] } } }\ncalendar: {}";
    assertThatThrownBy(() -> WorkCalendars.load(new StringReader(yaml))).isInstanceOf(InvalidCalendarException.class)
        .hasMessageContainingAll("«calendar»", "clave desconocida");
  }

  @ParameterizedTest(name = "{0} closes {1}")
  @CsvSource({
      "easter, 2026-04-05", "easter+2, 2026-04-07", "easter + 60, 2026-06-04", "Easter-47, 2026-02-17",
      "first monday after 08-24, 2026-08-31", "second tuesday after 12-30, 2026-01-13",
      "third monday of 03, 2026-03-16",
      "last friday of 11, 2026-11-27", "first  sunday of 02, 2026-02-01"})
  void knows_rules_for_dates(String rule, String date) {
    WorkCalendar calendar = calendar(ZONE, "week: { mon-sun: [\"00:00-24:00\"] }",
        "holidays: { rules: [" + rule + "] }");
    assertThat(calendar.isOpen(madrid(date + " 12:00"))).isFalse();
    assertThat(calendar.between(madrid("2026-01-01 00:00"), madrid("2027-01-01 00:00")).toHours()).isEqualTo(364 * 24);
  }

  @Test
  void closes_single_days_and_ranges_even_where_holidays_are_served() {
    WorkCalendar calendar = calendar(ZONE, WEEK, "holidays: { dates: [2026-06-24] }",
        "open-on-holidays: { dates: [\"06-24\"] }",
        "closed: [2026-06-24, 2026-08-03..2026-08-05, 2026-08-10/2026-08-11]");
    assertThat(calendar.isOpen(madrid("2026-06-24 12:00"))).isFalse();
    assertThat(calendar.nextOpening(madrid("2026-08-02 12:00"))).isEqualTo(madrid("2026-08-06 08:00"));
    assertThat(calendar.nextOpening(madrid("2026-08-07 17:00"))).isEqualTo(madrid("2026-08-12 08:00"));
  }

  @Test
  void a_derived_calendar_changes_only_the_keys_it_names() {
    WorkCalendars calendars = WorkCalendars.load(new StringReader("""
        calendars:
          sunday:
            like: short
            week: { sun: ["10:00-11:00"] }
          short:
            like: base
            week: { mon: ["10:00-11:00"] }
          base:
            zone: Atlantic/Canary
            week: { mon-fri: ["08:00-17:00"] }
            closed: [2026-03-16, 2026-03-15]
        """));
    WorkCalendar sunday = calendars.get("sunday");
    assertThat(sunday.zone()).hasToString("Atlantic/Canary");
    assertThat(sunday.nextOpening(madrid("2026-03-14 12:00"))).isEqualTo(madrid("2026-03-22 11:00"));
    assertThat(calendars.get("short").nextOpening(madrid("2026-03-14 12:00"))).isEqualTo(madrid("2026-03-23 11:00"));
  }

  @Test
  void touching_hours_and_hours_of_a_day_in_two_entries_are_allowed() {
    WorkCalendar calendar = calendar(ZONE,
        "week: { sat-mon: [\"08:00-12:00\"], sun: [\"12:00-13:00\", \"20:00-24:00\"] }");
    assertThat(calendar.between(madrid("2026-03-15 00:00"), madrid("2026-03-16 00:00"))).hasHours(9);
    assertThat(calendar.between(madrid("2026-03-16 00:00"), madrid("2026-03-21 00:00"))).hasHours(4);
  }

  @Test
  void the_version_tells_whether_two_calendars_say_the_same() {
    String version = calendar(ZONE, WEEK, "holidays: { dates: [\"05-01\", \"12-25\"], rules: [easter+1] }").version();
    assertThat(version).matches("[0-9a-f]{16}");
    assertThat(calendar("holidays: { rules: [\"Easter +1\"], dates: [\"12-25\", \"05-01\"] }", WEEK, ZONE).version())
        .as("another order and spelling").isEqualTo(version);
    assertThat(calendar(ZONE, WEEK, "holidays: { dates: [\"05-01\", \"12-25\"] }").version()).isNotEqualTo(version);
    assertThat(calendar("zone: UTC", WEEK, "holidays: { dates: [\"05-01\", \"12-25\"], rules: [easter+1] }").version())
        .isNotEqualTo(version);
    assertThat(calendar(ZONE, WEEK, "holidays: { dates: [\"05-01\", \"12-25\"], rules: [easter+1] }",
        "names: { 05-01: Día del Trabajador }").version()).as("a name moves no deadline").isEqualTo(version);
    WorkCalendars shipped = ShippedCalendars.load();
    assertThat(shipped.ids().stream().map(id -> shipped.get(id).version()).distinct()).hasSameSizeAs(shipped.ids());
    assertThat(ShippedCalendars.load().get("chat").version()).isEqualTo(shipped.get("chat").version());
  }

  @Test
  void a_derived_calendar_has_the_version_of_what_it_says_not_of_how() {
    WorkCalendars calendars = WorkCalendars.load(new StringReader("""
        calendars:
          a: { zone: UTC, week: { mon-tue: ["08:00-17:00"] } }
          b: { like: a, closed: [] }
          c: { zone: UTC, week: { tue: ["08:00-17:00"], mon: ["08:00-17:00"] } }
          d: { like: a, closed: [2026-01-02] }
        """));
    assertThat(calendars.get("b").version()).isEqualTo(calendars.get("a").version())
        .isEqualTo(calendars.get("c").version()).isNotEqualTo(calendars.get("d").version());
  }
}
