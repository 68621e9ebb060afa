package io.ciclo.tpoints;

import java.util.List;

/**
 * What becomes of the points of a customer who leaves (CL-06, TP-11). Booked pack by pack, in the transaction of whoever asks: what is
 * settled is gone from the ledger's balance and stands in the month's books with its reason.
 */
public interface TPointSettlement {

  /** What the contract says of points that were not used. */
  enum Way { LOSE, PAY_BACK }

  /**
   * @param free points that can be settled
   * @param reserved for cases that are still open: settled once these are over
   * @param debt used on credit and covered by no pack
   * @param worth what the free points cost, by currency
   * @param unpaid packs that are to be invoiced or paid still, the oldest first
   * @param offered sales that are not over
   * @param credit how far the account may still go below zero
   * @param currency of the tariff, in which a debt is charged
   */
  record Standing(TPoints free, TPoints reserved, TPoints debt, List<Money> worth, List<PackOrder> unpaid, int offered, TPoints credit,
      String currency) {

    /** Nothing is owed to anybody, and nothing can be spent. */
    public boolean settled() {
      return free.isZero() && reserved.isZero() && debt.isZero() && offered == 0 && credit.isZero();
    }
  }

  /** @param cents smallest units of the currency */
  record Money(long cents, String currency) {}

  Standing standing(long company);

  /**
   * Free points are lost or paid back, what was used on credit is charged, open offers are withdrawn, and the credit ends.
   *
   * @param caseNumber in which the customer leaves
   * @param debtCents what the points used on credit are charged with; zero: nothing. In the currency of the tariff
   * @return what the points were worth that are gone, by currency: with {@link Way#PAY_BACK} what is to be paid back
   * @throws io.ciclo.engine.InputRefused while points are reserved, or a sale waits for approval
   */
  List<Money> settle(long company, String caseNumber, Way way, long debtCents, String staffId);
}
