package io.ciclo.customers;

/** How a customer event ended. Spanish words: vocabulary {@code customers.eventOutcome.*}. */
public enum CustomerEventOutcome {
  REGISTERED,
  /** The contract was withdrawn, or an amendment is not made. */
  GIVEN_UP,
  APPLIED,
  DEREGISTERED,
  /** A customer who wanted to leave stays. */
  STAYS,
  HANDED_OVER,
  /** Handed over without a transition: the shop had been open for longer (HO-05). */
  HANDED_OVER_LATE,
  CANCELLED;

  /** Nothing came of it: what was signed may be signed again. */
  public boolean withoutEffect() {
    return this == GIVEN_UP || this == CANCELLED || this == STAYS;
  }
}
