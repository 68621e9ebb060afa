package io.ciclo.tpoints;

/** From when on points that are sold count (TP-13). */
public enum CountedWhen {
  SOLD(Reason.PACK_SOLD), INVOICED(Reason.PACK_INVOICED), PAID(Reason.PACK_PAID);

  private final Reason reason;

  CountedWhen(Reason reason) {
    this.reason = reason;
  }

  /** Why the ledger then books the pack. */
  public Reason reason() {
    return reason;
  }
}
