package io.ciclo.tpoints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was sold, as finance see it (TP-13). What cannot be accepted is an {@link io.ciclo.engine.InputRefused}. */
public interface TPointOrders {

  /** Without an invoice, oldest first. */
  List<PackOrder> toInvoice();

  /** With an invoice and not paid, oldest first. */
  List<PackOrder> toBePaid();

  /** The latest first. */
  List<PackOrder> ofCompany(long company, int atMost);

  Optional<PackOrder> order(long id);

  /** Points count from now on where that was agreed. */
  PackOrder invoiced(long order, String number, LocalDate date, String staffId);

  /** As {@link #invoiced}. */
  PackOrder paid(long order, LocalDate on, String staffId);

  /** When points that this customer buys count: as agreed, else as the settings say. */
  CountedWhen countedWhen(long company);

  /** Holds for what is sold from now on. */
  void agree(long company, CountedWhen when, String staffId);
}
