package io.ciclo.customers;

import java.util.List;
import java.util.Optional;

/** What signed contracts have started, and handovers: read by whoever shows a customer's life. Calls join the caller's transaction. */
public interface CustomerEvents {

  Optional<CustomerEvent> find(String number);

  /** @throws NoSuchCustomer when there is none with this number */
  CustomerEvent get(String number);

  /** Newest first. */
  List<CustomerEvent> ofCompany(long company);

  /** What a contract with this reference has started, whatever it was; the newest. One that came to nothing is none. */
  Optional<CustomerEvent> startedBy(long company, String reference);

  /** Oldest first. */
  List<CustomerEvent> openOf(long company);

  /** Oldest first. */
  List<CustomerEventEntry> history(String number);

  /** What is on its list, in the list's order. */
  List<CustomerEventTask> tasks(String number);

  /** A line in its history. @param staff null when the product itself says it */
  void note(String number, CustomerEventEntry.Kind kind, String text, String staff);
}
