package io.ciclo.staff;

import io.ciclo.engine.Times;
import java.time.LocalDate;

/**
 * Somebody is not here, on days of the service's zone.
 *
 * @param until the last day; null while nobody knows
 */
public record Away(LocalDate from, LocalDate until) {

  /** Such as "ausente hasta el 12 oct 2026", or "ausente" while nobody knows. */
  public String words() {
    return until == null ? "ausente" : "ausente hasta el " + Times.day(until);
  }
}
