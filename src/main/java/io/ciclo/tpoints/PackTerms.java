package io.ciclo.tpoints;

import java.time.LocalDate;

/**
 * What is bought with a pack.
 *
 * @param lastDay the last day on which its points may be reserved, in the service's zone; null: they never expire
 * @param orderLine id of the line of the order that sold it; null when no order did
 */
public record PackTerms(TPoints size, Price price, LocalDate lastDay, Long orderLine) {

  public PackTerms {
    if (!size.isPositive()) {
      throw new IllegalArgumentException("A pack of " + size + " T-Points");
    }
  }
}
