package io.ciclo.tpoints;

import java.util.Objects;

/**
 * The head of everything that is booked.
 *
 * @param fact the business fact; the same fact is booked once
 * @param company whose account
 */
public record Booking(FactKey fact, long company, Author author, Reason reason) {

  public Booking {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(reason, "reason");
  }
}
