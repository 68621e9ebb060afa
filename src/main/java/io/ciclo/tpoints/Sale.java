package io.ciclo.tpoints;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The sale of a pack (TP-06).
 *
 * @param caseNumber its own, or that of the case that is short of points
 * @param missing how many points a case lacked when it began; null when none does
 * @param wanted how many points that case is to set aside; null when none does
 * @param discountPercent of what the tariff says
 * @param lastDay of the pack; null: it never expires
 * @param askedContact a contact with the right whom {@code askedBy} asked to decide; null for nobody
 * @param decision null while the customer decides
 * @param approval null while nobody has approved, and where nobody needs to
 */
public record Sale(long id, long company, String caseNumber, TPoints missing, TPoints wanted, Author startedBy, Instant startedAt,
    Instant offeredUntil, BigDecimal discountPercent, LocalDate lastDay, SaleState state, Long askedContact, Long askedBy,
    Decision decision, Approval approval, int version) {

  /**
   * @param size null when nothing is bought
   * @param customerOrder the customer's own number; null for none
   */
  public record Decision(long contact, Instant at, String address, TPoints size, PackPrice price, String customerOrder) {}

  /** @param note why; may be empty when it was approved */
  public record Approval(String by, Instant at, String note) {}
}
