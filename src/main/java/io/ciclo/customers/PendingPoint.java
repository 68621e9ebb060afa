package io.ciclo.customers;

import java.time.Instant;

/**
 * Something that the project manager still owes a customer after the shop was opened (HO-01).
 *
 * @param staff who noted it
 * @param settledBy staff id; null while it is open, as the next two
 * @param settlement how
 */
public record PendingPoint(long id, String text, String staff, Instant notedAt, String settledBy, Instant settledAt, String settlement) {

  public boolean open() {
    return settledAt == null;
  }
}
