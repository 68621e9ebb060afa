package io.ciclo.customers.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How long something lasts, as people say it: days while they can be imagined, then months, then years. */
final class LifeLength {

  private static final long MOST_DAYS = 60;
  private static final long MOST_MONTHS = 24;

  private LifeLength() {
  }

  static String between(Instant from, Instant until, ZoneId zone) {
    ZonedDateTime first = from.atZone(zone);
    ZonedDateTime last = until.atZone(zone);
    long days = ChronoUnit.DAYS.between(first, last);
    if (days < 1) {
      return "menos de un día";
    }
    if (days <= MOST_DAYS) {
      return days == 1 ? "1 día" : days + " días";
    }
    long months = ChronoUnit.MONTHS.between(first, last);
    return months < MOST_MONTHS ? months + " meses" : ChronoUnit.YEARS.between(first, last) + " años";
  }
}
