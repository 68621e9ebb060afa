package io.ciclo.documents;

/** For whom a kind of document is written. */
public enum DocumentScope {
  /** One and the same for all customers: the brochure, a manual. */
  EVERYBODY,
  /** A company's own: its contract, its plan sheet. */
  COMPANY,
  /** A case's own: a proposal, the material of a training. */
  CASE
}
