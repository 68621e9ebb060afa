package io.ciclo.tickets;

/** Whom we would talk to for a customer (PO-15). The names stand in the table {@code third-party-charging} and in a form. */
public enum PartyKind {
  /** The SaaS platform on which the shop runs. */
  PLATFORM_PROVIDER,
  /** Hired by the customer: maker of a plug-in, integrator of an ERP or a CRM. */
  CUSTOMERS_PARTY
}
