package io.ciclo.servicelevels.web;

import io.ciclo.engine.InputRefused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the service's zone. @param last included */
record Period(Choice choice, LocalDate first, LocalDate last) {

  /** How people name a period. */
  enum Choice {
    MES("Este mes"), MES_ANTERIOR("Mes anterior"), TRIMESTRE("Este trimestre"), ANYO("Este año"), LIBRE("De … a …");

    private final String words;

    Choice(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * @param from of a free period, as yyyy-MM-dd
   * @param to of a free period, included
   * @throws InputRefused when a free period has no days
   */
  static Period of(Choice choice, String from, String to, LocalDate today) {
    LocalDate month = today.withDayOfMonth(1);
    return switch (choice) {
      case MES -> new Period(choice, month, month.plusMonths(1).minusDays(1));
      case MES_ANTERIOR -> new Period(choice, month.minusMonths(1), month.minusDays(1));
      case TRIMESTRE -> {
        LocalDate first = month.minusMonths((month.getMonthValue() - 1) % 3);
        yield new Period(choice, first, first.plusMonths(3).minusDays(1));
      }
      case ANYO -> new Period(choice, today.withDayOfYear(1), today.withDayOfYear(today.lengthOfYear()));
      case LIBRE -> free(day("Desde", from), day("Hasta", to));
    };
  }

  private static Period free(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new InputRefused("hasta", "«Hasta»: no puede ser anterior a «Desde».");
    }
    return new Period(Choice.LIBRE, first, last);
  }

  private static LocalDate day(String label, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InputRefused(label.toLowerCase(), "«" + label + "»: indique un día.");
    }
  }

  Instant from(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  /** The first moment after it. */
  Instant to(ZoneId zone) {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
