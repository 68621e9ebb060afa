package io.ciclo.servicelevels;

/** How a clock stands or ended (SL-30). */
public enum Result {

  RUNNING,
  /** Stopped at its deadline or before. */
  MET,
  /** The deadline passed while people could have kept it. */
  BREACHED_BY_WORK,
  /** A change of priority, plan, calendar or start moved the deadline into the past. */
  BREACHED_BY_REPLANNING,
  /** A breach that somebody excused, or the customer's silence did. */
  EXCUSED,
  /** Nothing was left to meet: the target was withdrawn, or the case ended in time. */
  CANCELLED,
  /** The case goes on in another one. */
  MERGED;

  public boolean breached() {
    return this == BREACHED_BY_WORK || this == BREACHED_BY_REPLANNING;
  }
}
