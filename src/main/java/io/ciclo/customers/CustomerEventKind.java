package io.ciclo.customers;

/** What happens to a company as a customer; each has a process. Spanish words: vocabulary {@code customers.event.*}. */
public enum CustomerEventKind {
  REGISTRATION,
  MODIFICATION,
  DEREGISTRATION,
  /** From Projects to Customer Care (HO-01). */
  HANDOVER
}
