package io.ciclo.tpoints;

/**
 * A customer's points.
 *
 * @param balance all that was bought and is not gone; below zero when work was done on credit
 * @param credit how far {@link #available} may go below zero
 * @param onCredit points reserved or consumed that no pack covers
 */
public record Account(long company, TPoints balance, TPoints reserved, TPoints credit, TPoints onCredit) {

  /** What is neither reserved nor gone: free in packs, or below zero what is on credit. */
  public TPoints available() {
    return balance.minus(reserved);
  }

  /** What may still be reserved, on credit included. */
  public TPoints spendable() {
    return available().plus(credit);
  }
}
