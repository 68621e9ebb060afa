package io.ciclo.tpoints;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The ledger as finance and auditors see it (TP-13). Values are in cents, the smallest unit of the pack's currency. */
public interface TPointBooks {

  /**
   * Closes this month and all before it: entries that come later count in the first open one. Waits for whatever is being booked,
   * books what has expired, and holds up new bookings until the caller's transaction ends.
   */
  MonthClosing close(YearMonth month, Author by);

  /** The last month that is closed. */
  Optional<YearMonth> closedThrough();

  /** What counts in a month, by kind, reason and currency; a month that is closed reads the same for ever. */
  List<MonthSum> sums(YearMonth month);

  /** Entries that count in a month, by company and number: the lines of which {@link #sums} are the sums. */
  List<Entry> entries(YearMonth month);

  /** All packs of all customers in which points are owed, by company. */
  List<Pack> owed();

  /** Compares every running total with the sum of the entries, and checks what each entry rests on; no finding: all is well. */
  List<Finding> audit();

  /** As {@link #audit()}, of one account. */
  List<Finding> audit(long company);
}
