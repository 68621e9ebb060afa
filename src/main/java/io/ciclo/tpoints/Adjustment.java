package io.ciclo.tpoints;

import java.time.Instant;

/**
 * A correction of a pack that somebody asked for.
 *
 * @param words why, for people
 * @param answer null while it waits for a second person
 * @param decidedBy null as long; who asked, when it was within the limit
 */
public record Adjustment(long id, long company, long pack, TPoints difference, Reason reason, String words, String askedBy,
    Instant askedAt, Answer answer, String decidedBy, Instant decidedAt) {

  public enum Answer {
    BOOKED, REFUSED
  }
}
