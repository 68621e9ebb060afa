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
  NOT_APPROVED,
  /** The account got the points that the case lacks in another way: nothing needs to be bought any more (EA-12). */
  COVERED;

  public boolean open() {
    return this == OFFERED || this == CHOSEN;
  }
}
