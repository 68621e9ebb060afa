package io.ciclo.tpoints;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Time that somebody worked in a case (TP-14).
 *
 * @param person staff id of who worked
 * @param proposed what it would cost, in quarters of a point, or what its process charges
 * @param answer null while nobody has confirmed it
 */
public record TimeEntry(long id, String caseNumber, String person, LocalDate workedOn, int minutes, String what, TPoints proposed,
    String enteredBy, Instant enteredAt, Answer answer, String answeredBy, Instant answeredAt) {

  public enum Answer {
    CONSUMED, NOT_CHARGED
  }
}
