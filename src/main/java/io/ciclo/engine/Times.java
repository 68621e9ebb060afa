package io.ciclo.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants and sizes as people read them; each instant in the reader's zone, which is named (CL-14). */
public record Times(ZoneId zone) {

  private static final int HOURS_TOLD_IN_FULL = 48;
  private static final Locale SPANISH = Locale.forLanguageTag("es-ES");
  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z", SPANISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", SPANISH);
  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", SPANISH);
  private static final DateTimeFormatter WEEKDAY_AT = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm z", SPANISH);
  private static final DateTimeFormatter SPOKEN_DAY = DateTimeFormatter.ofPattern("EEEE, d 'de' MMMM 'de' yyyy", SPANISH);
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", SPANISH);
  private static final DateTimeFormatter DIGITS_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", SPANISH);
  private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", SPANISH);

  /** Such as "21 nov 2026". */
  public static String day(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  /** Such as "sábado, 21 de noviembre de 2026". */
  public static String spokenDay(LocalDate day) {
    return SPOKEN_DAY.format(day);
  }

  /** Such as "21/11/2026". */
  public static String digits(LocalDate day) {
    return DIGITS_DAY.format(day);
  }

  /** Such as "21/11/2026 23:31", where room is scarce and the service's zone goes without saying; empty for null. */
  public String digits(Instant instant) {
    return instant == null ? "" : DIGITS.format(instant.atZone(zone));
  }

  /** Such as "sáb 21 nov 2026, 23:31 CET". */
  public String weekdayAt(Instant instant) {
    return WEEKDAY_AT.format(instant.atZone(zone));
  }

  /** Such as "21 nov 2026, 23:31 CET"; empty for null. */
  public String at(Instant instant) {
    return instant == null ? "" : AT.format(instant.atZone(zone));
  }

  /** Such as "21 de noviembre de 2026"; empty for null. */
  public String day(Instant instant) {
    return instant == null ? "" : DAY.format(instant.atZone(zone));
  }

  /** Such as "sáb 21 nov, 23:31", for pages that name the zone once. */
  public String weekday(Instant instant) {
    return WEEKDAY.format(instant.atZone(zone));
  }

  /** Time by the clock on the wall, such as "hace 20 min", "hace 5 h" or "hace 3 días". */
  public String ago(Instant then, Instant now) {
    Duration passed = Duration.between(then, now);
    if (passed.toHours() < 1) {
      return "hace " + Math.max(0, passed.toMinutes()) + " min";
    }
    return "hace " + (passed.toHours() < HOURS_TOLD_IN_FULL ? passed.toHours() + " h" : passed.toDays() + " días");
  }

  /** Such as "2021". */
  public String year(Instant instant) {
    return String.valueOf(instant.atZone(zone).getYear());
  }

  public String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    return bytes < 1024 * 1024 ? bytes / 1024 + " KB" : String.format(SPANISH, "%.1f MB", bytes / 1024.0 / 1024.0);
  }
}
