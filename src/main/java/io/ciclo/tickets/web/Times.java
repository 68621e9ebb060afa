package io.ciclo.tickets.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants and sizes as people read them; each instant in the reader's zone, which is named (CL-14). */
record Times(ZoneId zone) {

  private static final Locale SPANISH = Locale.forLanguageTag("es-ES");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", SPANISH);
  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z", SPANISH);

  /** Such as "21 nov 2026". */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as "21 nov 2026, 23:31 CET". */
  public String at(Instant instant) {
    return AT.format(instant.atZone(zone));
  }

  public String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    return bytes < 1024 * 1024 ? bytes / 1024 + " KB" : String.format(SPANISH, "%.1f MB", bytes / 1024.0 / 1024.0);
  }
}
