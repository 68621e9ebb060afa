package io.ciclo.servicelevels.desk;

import io.ciclo.engine.Times;
import io.ciclo.worktime.CalendarDay;
import java.time.LocalDate;

/** Dates of a plan in Spanish words. */
final class CoverageDays {

  private CoverageDays() {}

  /** Such as "martes, 30 de marzo de 2027". */
  static String words(LocalDate date) {
    return Times.spokenDay(date);
  }

  /** The same with the holiday's name when it has one: "martes, 30 de marzo de 2027 (Sant Crist d'Igualada)". */
  static String words(LocalDate date, String name) {
    return name.isEmpty() ? words(date) : words(date) + " (" + name + ")";
  }

  static String words(CalendarDay day) {
    return words(day.date(), day.name());
  }
}
