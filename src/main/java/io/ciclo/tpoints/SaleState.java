package io.ciclo.tpoints;

/** How a sale stands. */
public enum SaleState {
  /** The customer has the options and decides. */
  OFFERED,
  /** The customer buys; beyond the limits of the guidelines a manager approves it first (TP-07). */
  CHOSEN,
  SOLD,
  REFUSED,
  EXPIRED,
  WITHDRAWN,
  NOT_APPROVED;

  public boolean open() {
    return this == OFFERED || this == CHOSEN;
  }
}
