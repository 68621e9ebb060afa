package io.ciclo.tpoints;

import java.time.LocalDate;
import java.util.List;

/** Time entries propose a consumption; a person confirms it (TP-14). */
public interface TimeEntries {

  /** Oldest first. */
  List<TimeEntry> of(String caseNumber);

  /** What of the case's open reservations may still be consumed. */
  TPoints reserved(String caseNumber);

  /** @throws io.ciclo.engine.InputRefused naming the field that cannot be accepted */
  TimeEntry enter(String caseNumber, String person, LocalDate workedOn, String minutes, String what, String enteredBy);

  /**
   * Time that was typed in a task whose process charges it: it is on the list, and nobody charges it again.
   *
   * @param minutes 1 to 1440
   * @param charged what the process consumes for it; zero when it costs nothing
   */
  void charged(String caseNumber, String person, int minutes, String what, TPoints charged);

  /**
   * Consumes what the entry proposes from the case's reservations; the entry itself is the fact that is booked once.
   *
   * @throws io.ciclo.engine.InputRefused saying what is missing when no reservation covers it
   */
  void confirm(String caseNumber, long entry, String staffId);

  /** The work is not charged. */
  void waive(String caseNumber, long entry, String staffId);
}
