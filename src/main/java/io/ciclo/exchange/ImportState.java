package io.ciclo.exchange;

/** Where an import stands. Spanish words: vocabulary {@code exchange.import.*}. */
public enum ImportState {
  /** What would come is being looked at; nothing is written. */
  CHECKING,
  CHECKED,
  IMPORTING,
  DONE,
  /** The file as a whole cannot be imported. */
  REFUSED,
  /** Somebody stopped it; what had come stays. */
  STOPPED;

  public boolean underWay() {
    return this == CHECKING || this == IMPORTING;
  }
}
