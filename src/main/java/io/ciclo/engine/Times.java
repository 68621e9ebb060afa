package io.ciclo.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people read them, in a zone, which is named. */
public record Times(ZoneId zone) {

  private static final Locale SPANISH = Locale.forLanguageTag("es-ES");
  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z", SPANISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", SPANISH);

  /** Such as "21 nov 2026, 23:31 CET"; empty for null. */
  public String at(Instant instant) {
    return instant == null ? "" : AT.format(instant.atZone(zone));
  }

  /** Such as "21 de noviembre de 2026"; empty for null. */
  public String day(Instant instant) {
    return instant == null ? "" : DAY.format(instant.atZone(zone));
  }
}
