package io.ciclo.customers;

import java.time.Instant;
import java.util.List;

/** Implemented by rooms that propose something to customers: what a contact finds at "Propuestas" in the office. */
public interface ProposalSource {

  /** What this contact may read, in any order. */
  List<Entry> ofContact(long contact);

  /**
   * @param number of the case; its page is {@code /portal/propuestas/<number>}
   * @param yourTurn whether an answer is expected
   * @param since decides the order of the list
   */
  record Entry(String number, String title, boolean yourTurn, Instant since) {}
}
