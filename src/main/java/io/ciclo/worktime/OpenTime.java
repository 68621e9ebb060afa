package io.ciclo.worktime;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The time axis of the tables: nanoseconds since 1970 in a {@code long}, enough for every instant of the years that
 * calendars cover.
 */
final class OpenTime {

  static final int FIRST_YEAR = 1900;
  /** Jollyday cannot reckon the Islamic holidays of some regions much further. */
  static final int LAST_YEAR = 2149;

  private static final long NANOS_OF_SECOND = 1_000_000_000L;
  private static final long FIRST_SECOND = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay() * 86_400;
  private static final long END_SECOND = LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay() * 86_400;

  private OpenTime() {}

  /** @throws DateTimeException when the instant lies outside the years that calendars cover (in UTC) */
  static long nanos(Instant t) {
    long second = t.getEpochSecond();
    if (second < FIRST_SECOND || second >= END_SECOND) {
      throw outside("El instante " + t + " queda");
    }
    return second * NANOS_OF_SECOND + t.getNano();
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_OF_SECOND), Math.floorMod(nanos, NANOS_OF_SECOND));
  }

  /** A local time that the clock jumps over moves forward by the jump; of one that comes twice, the first counts. */
  static long nanos(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).toEpochSecond() * NANOS_OF_SECOND + local.getNano();
  }

  /** @throws DateTimeException when the duration is longer than the years that calendars cover */
  static long nanos(Duration duration) {
    if (duration.getSeconds() >= END_SECOND - FIRST_SECOND) {
      throw outside("Con la duración " + duration + " el resultado queda");
    }
    return duration.toNanos();
  }

  static int year(long nanos, ZoneId zone) {
    return LocalDate.ofInstant(instant(nanos), zone).getYear();
  }

  static DateTimeException outside(String what) {
    return new DateTimeException(what + " fuera de los años " + FIRST_YEAR + " a " + LAST_YEAR
        + " que cubren los calendarios");
  }
}
