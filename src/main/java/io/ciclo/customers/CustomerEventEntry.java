package io.ciclo.customers;

import java.time.Instant;

/**
 * A line in the history of a customer event; never changes.
 *
 * @param text what was written; null when nothing was
 * @param staff staff id; null when the product itself did it
 */
public record CustomerEventEntry(long id, String number, Kind kind, String text, String staff, Instant at) {

  /** Spanish words: vocabulary {@code customers.eventEntry.*}. */
  public enum Kind { SIGNED, OPENED, DATA, TEAM, USERS, TICKED, DONE, MEETING, TRANSITION, PENDING, SETTLED, TOLD, APPROVED, REFUSED, NOTED, EXTRA, ENDED }
}
