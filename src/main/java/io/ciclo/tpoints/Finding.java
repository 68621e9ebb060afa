package io.ciclo.tpoints;

/**
 * Something in the ledger that must not be.
 *
 * @param words a Spanish sentence
 */
public record Finding(Check check, long company, String words) {

  /** What is checked. */
  public enum Check {
    ACCOUNT_TOTALS, ENTRY_NUMBERS, RUNNING_BALANCE, PACK_TOTALS, PACK_VALUE, RESERVATION_TOTALS, CREDIT_TOTALS, NAMES_NOTHING,
    CONSUMPTION_AUTHORISED, AUTHORISATION_EXCEEDED, REFUND_EXCEEDED
  }
}
