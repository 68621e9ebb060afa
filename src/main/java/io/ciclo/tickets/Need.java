package io.ciclo.tickets;

import io.ciclo.servicelevels.Colour;
import io.ciclo.servicelevels.Glance;

/**
 * Why an open case needs attention, the most pressing first. Spanish words: vocabulary {@code tickets.need.*}.
 */
public enum Need {

  /** Nothing was heard for over 24 hours (SL-25). */
  RED,
  /** Some clock is late. */
  LATE,
  /** The customer wrote last, and nobody has answered since. */
  UNANSWERED,
  /** Some clock is about to be late. */
  AT_RISK,
  OURS,
  PROVIDERS,
  CUSTOMERS;

  /** @param unanswered whether the customer waits for a word of ours */
  public static Need of(Glance levels, boolean unanswered, Turn turn) {
    if (levels.colour() == Colour.RED) {
      return RED;
    }
    if (levels.breached()) {
      return LATE;
    }
    if (unanswered) {
      return UNANSWERED;
    }
    if (levels.atRisk()) {
      return AT_RISK;
    }
    return switch (turn) {
      case CUSTOMER -> CUSTOMERS;
      case PROVIDER -> PROVIDERS;
      case US, NOBODY -> OURS;
    };
  }
}
