package io.ciclo.tpoints;

import io.ciclo.tpoints.PointHolders.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Packs are offered, bought and approved (TP-04, TP-06, TP-07). What cannot be accepted is an {@link io.ciclo.engine.InputRefused};
 * whoever lacks the right to buy is refused with it too, and asks a colleague (CL-13).
 */
public interface TPointSales {

  /** Packs of the tariff, smallest first. */
  List<PackOption> options();

  /** What this customer is offered in a sale: the tariff less the sale's discount. */
  List<PackOption> options(Sale sale);

  /** The largest pack that Customer Care sells by itself. */
  TPoints limit();

  /** Why a sale of this pack needs a manager's approval; empty when it is within the limits (TP-07). */
  Optional<String> beyondLimits(TPoints size, BigDecimal discountPercent);

  /**
   * Staff offer packs; those who may buy get a letter. Returns the sale's number.
   *
   * @param discountPercent with two decimals, zero for none
   * @param lastDay of the pack; null: it never expires
   */
  Sale offer(long company, BigDecimal discountPercent, LocalDate lastDay, String staffId);

  /** A customer buys without having been offered anything. @param address from where it is decided */
  Sale buy(Member buyer, TPoints size, String customerOrder, String address);

  /** A customer without the right asks a colleague who has it. */
  Sale askToBuy(Member asking, long colleague);

  /** As {@link #askToBuy}, in a sale that is under way. */
  void askToDecide(long sale, Member asking, long colleague);

  /** The customer takes one of the packs. */
  Sale choose(long sale, Member buyer, TPoints size, String customerOrder, String address);

  /** The customer takes none. */
  Sale refuse(long sale, Member buyer, String address);

  /** Staff take the offer back. */
  Sale withdraw(long sale, String staffId);

  Optional<Sale> sale(long id);

  /** That case's latest. */
  Optional<Sale> saleOf(String caseNumber);

  /** Offered or chosen and not over, oldest first. */
  List<Sale> open(long company);
}
