package io.ciclo.evolutives;

/** How an evolutive ended; whoever calls the process {@code evolutive} reads these names. */
public enum EvolutiveOutcome {
  DELIVERED, UNRESOLVED,
  /** The customer did not authorise a valuation that has to be paid (EE-31). */
  NOT_AUTHORISED,
  DESISTED,
  /** Nobody answered the estimate in time (EA-11). */
  EXPIRED,
  /** Its case ended first, or became something else. */
  CASE_OVER
}
