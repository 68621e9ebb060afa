package io.ciclo.prospects;

/** What a case waits for while nobody of ours can do anything about it. Spanish words: vocabulary {@code prospects.waiting.*}. */
public enum Waiting {
  NOTHING,
  /** The prospect decides on the proposal (BD-08). */
  DECISION,
  /** The prospect approves, or wants a feature first (BD-23). */
  VALIDATION,
  /** Approved; the contract is not signed yet (BD-30). */
  CONTRACT
}
