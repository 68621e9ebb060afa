package io.ciclo.customers.desk;

/** How far an erasure is. */
public enum ErasureState {
  /** Waits for a second person. */
  REQUESTED,
  REFUSED,
  /** A second person said yes; it goes on by itself. */
  CONFIRMED,
  DONE;

  public boolean over() {
    return this == REFUSED || this == DONE;
  }
}
