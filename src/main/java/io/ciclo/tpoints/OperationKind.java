package io.ciclo.tpoints;

/** What was asked of the ledger; one operation makes none, one or several entries. The names are part of the ledger for ever. */
public enum OperationKind {

  PURCHASE, RESERVE, CONSUME,
  /** Closes reservations and frees what is left of them. */
  RELEASE,
  REFUND,
  /** All points under an authorisation go back: what is reserved is released, what was consumed is refunded (PR-08). */
  GIVE_BACK,
  EXPIRE, ADJUST,
  /** How far a customer's balance may go below zero; makes no entry of its own (TP-09). */
  CREDIT
}
