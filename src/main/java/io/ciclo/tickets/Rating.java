package io.ciclo.tickets;

import java.time.Instant;

/**
 * How a contact was served in a ticket: asked once, after its closing (DW-07).
 *
 * @param score 1 to 5; null, as comment and instants, while unanswered
 * @param answeredAt the first answer; from it the days count within which it may be changed
 */
public record Rating(String number, long contactId, Instant askedAt, Integer score, String comment, Instant answeredAt,
    Instant changedAt) {

  public boolean answered() {
    return score != null;
  }
}
