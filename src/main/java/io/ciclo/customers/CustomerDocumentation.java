package io.ciclo.customers;

import java.util.Optional;

/** What is written about a customer's system: Customer Care keeps it up to date from the handover on (HO-04). */
public interface CustomerDocumentation {

  /** Where it is, as the handover left it; empty while nobody has handed the customer over. */
  Optional<String> repository(long company);
}
