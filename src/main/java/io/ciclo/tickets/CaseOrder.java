package io.ciclo.tickets;

/** How a list of cases is sorted. Spanish words: vocabulary {@code tickets.order.*}. */
public enum CaseOrder {
  /** What moved last comes first. */
  ACTIVITY,
  /** What falls due first; only cases in which something does. */
  DUE,
  /** As the queue is worked off (PR-21); only cases with an open task. */
  SCORE,
  /** The oldest first. */
  AGE
}
