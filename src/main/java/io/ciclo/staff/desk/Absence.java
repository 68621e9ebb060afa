package io.ciclo.staff.desk;

import io.ciclo.engine.Times;
import io.ciclo.staff.Away;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Days on which somebody is away, both included.
 *
 * @param until null while nobody knows
 * @param note for whoever goes on with the work; may be empty
 * @param recordedBy staff id
 * @param begunAt when the person's tasks were handed over; null before
 * @param endedAt when somebody said that the person is back, or stays after all; null otherwise
 * @param version as it was read; 0 for a new one
 */
public record Absence(long id, String person, AbsenceKind kind, LocalDate from, LocalDate until, String note, String recordedBy,
    Instant recordedAt, Instant begunAt, Instant endedAt, int version) {

  public boolean lasts(LocalDate day) {
    return endedAt == null && !from.isAfter(day) && (until == null || !until.isBefore(day));
  }

  public boolean comes(LocalDate today) {
    return endedAt == null && from.isAfter(today);
  }

  /** Such as "del 1 oct 2026 al 5 oct 2026". */
  public String days() {
    return until == null ? "desde el " + Times.day(from) : "del " + Times.day(from) + " al " + Times.day(until);
  }

  public Away away() {
    return new Away(from, until);
  }
}
