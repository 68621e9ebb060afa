package io.ciclo.servicelevels.desk;

import io.ciclo.worktime.CalendarDay;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates of a plan in Spanish words. */
final class CoverageDays {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEEE, d 'de' MMMM 'de' yyyy", Locale.forLanguageTag("es-ES"));

  private CoverageDays() {}

  /** Such as "martes, 30 de marzo de 2027". */
  static String words(LocalDate date) {
    return LONG.format(date);
  }

  /** The same with the holiday's name when it has one: "martes, 30 de marzo de 2027 (Sant Crist d'Igualada)". */
  static String words(LocalDate date, String name) {
    return name.isEmpty() ? words(date) : words(date) + " (" + name + ")";
  }

  static String words(CalendarDay day) {
    return words(day.date(), day.name());
  }
}
