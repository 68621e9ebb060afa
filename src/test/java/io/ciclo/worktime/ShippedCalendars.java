package io.ciclo.worktime;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What the tests of this room share: the file that ships, small files of their own, and local times. */
final class ShippedCalendars {

  static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  private ShippedCalendars() {}

  static WorkCalendars load() {
    try (Reader yaml = new InputStreamReader(
        WorkCalendars.class.getResourceAsStream("/calendars.yaml"), StandardCharsets.UTF_8)) {
      return WorkCalendars.load(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file with one calendar {@code c} whose keys are given line by line. */
  static WorkCalendar calendar(String... keys) {
    return WorkCalendars.load(new StringReader("calendars:\n  c:\n    " + String.join("\n    ", keys))).get("c");
  }

  static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local.replace(' ', 'T')).atZone(zone).toInstant();
  }

  static Instant madrid(String local) {
    return at(local, MADRID);
  }
}
