package io.ciclo.evolutives;

/** How far an evolutive has come (U7). Spanish words: vocabulary {@code evolutives.state.*}. */
public enum EvolutiveState {
  /** Asked for; nobody estimates it yet. */
  RECEIVED,
  /** The Evolutives team owes its first estimate (EE-05). */
  FIRST_ESTIMATE,
  IN_ESTIMATION,
  /** The customer has the estimate. */
  SENT,
  /** Another version is being estimated (EA-05, EA-07). */
  RENEGOTIATION,
  ACCEPTED,
  /** Accepted, and waits until those before it are closed (EE-04, PR-22). */
  PLANNED,
  IN_DEVELOPMENT,
  DESISTED,
  CLOSED;

  /** Somebody of ours is working on an estimate. */
  public boolean estimating() {
    return this == FIRST_ESTIMATE || this == IN_ESTIMATION || this == RENEGOTIATION;
  }

  /** Accepted by the customer and not over: others of the same customer wait for it. */
  public boolean underContract() {
    return this == ACCEPTED || this == PLANNED || this == IN_DEVELOPMENT;
  }

  public boolean over() {
    return this == DESISTED || this == CLOSED;
  }
}
