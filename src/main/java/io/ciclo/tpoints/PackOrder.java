package io.ciclo.tpoints;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A pack that was sold, with its money (TP-13).
 *
 * @param orderedBy the customer's contact
 * @param customerOrder the customer's own number; null for none
 * @param invoice null while it is to be invoiced
 * @param paidOn null while it is not paid
 * @param countedAt since when its points are in the ledger; null: they do not count yet
 */
public record PackOrder(long id, long sale, long company, String caseNumber, Instant orderedAt, Author orderedBy, TPoints size,
    PackPrice price, String customerOrder, LocalDate lastDay, CountedWhen countedWhen, Invoice invoice, LocalDate paidOn,
    Instant countedAt, int version) {

  public record Invoice(String number, LocalDate date, String by) {}

  public boolean counts() {
    return countedAt != null;
  }
}
