package io.ciclo.tpoints;

/**
 * What an entry does. Balance = PURCHASE + REFUND − CONSUME − EXPIRE ± ADJUST; reserved = RESERVE − RELEASE − CONSUME; available is
 * the difference. The names are part of the ledger for ever.
 */
public enum EntryKind {

  PURCHASE(1, 0),
  RESERVE(0, 1),
  CONSUME(-1, -1),
  RELEASE(0, -1),
  REFUND(1, 0),
  EXPIRE(-1, 0),
  /** The only kind whose amount has a sign. */
  ADJUST(1, 0);

  private final int onBalance;
  private final int onReserved;

  EntryKind(int onBalance, int onReserved) {
    this.onBalance = onBalance;
    this.onReserved = onReserved;
  }

  public TPoints onBalance(TPoints amount) {
    return amount.times(onBalance);
  }

  public TPoints onReserved(TPoints amount) {
    return amount.times(onReserved);
  }

  public TPoints onAvailable(TPoints amount) {
    return onBalance(amount).minus(onReserved(amount));
  }

  /** Whether points come into a pack, or leave it, for good: then a share of the pack's price goes with them (TP-13). */
  public boolean carriesValue() {
    return onBalance != 0 && this != PURCHASE;
  }
}
