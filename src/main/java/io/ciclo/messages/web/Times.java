package io.ciclo.messages.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people read them, in the service's zone, which is named. */
record Times(ZoneId zone) {

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z", Locale.forLanguageTag("es-ES"));

  /** Such as "21 nov 2026, 23:31 CET"; empty for null. */
  public String at(Instant instant) {
    return instant == null ? "" : AT.format(instant.atZone(zone));
  }
}
