package io.ciclo.servicelevels;

import io.ciclo.worktime.WorkCalendars;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What the tests of this room share: the calendars that ship, local times, and targets on them. */
final class Madrid {

  static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  static final WorkCalendars SHIPPED = shipped();
  static final CalendarVersions VERSIONS = CalendarVersions.of(SHIPPED);

  private Madrid() {}

  /** "2026-03-13 16:30". */
  static Instant at(String local) {
    return LocalDateTime.parse(local.replace(' ', 'T')).atZone(ZONE).toInstant();
  }

  static Target target(ClockKind clock, Binding binding, String duration, Counting counting) {
    Duration term = Duration.parse(duration);
    String calendar = counting.calendar("customer-care");
    return new Target(clock, binding, term, term.multipliedBy(3).dividedBy(4), counting, calendar,
        SHIPPED.get(calendar).version(), new DecisionRow("a-table", 1, "Rule_01"));
  }

  static Target contractual(ClockKind clock, String duration, Counting counting) {
    return target(clock, Binding.CONTRACTUAL, duration, counting);
  }

  static Target internal(ClockKind clock, String duration, Counting counting) {
    return target(clock, Binding.INTERNAL, duration, counting);
  }

  private static WorkCalendars shipped() {
    try (Reader yaml =
        new InputStreamReader(WorkCalendars.class.getResourceAsStream("/calendars.yaml"), StandardCharsets.UTF_8)) {
      return WorkCalendars.load(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
