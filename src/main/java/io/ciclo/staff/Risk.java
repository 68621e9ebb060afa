package io.ciclo.staff;

import java.time.Instant;

/**
 * Something that may go wrong (RK-01).
 *
 * @param client company or project, by name
 * @param owner staff id of whoever looks after it
 * @param closing null while it is open
 */
public record Risk(long id, String caseNumber, String client, String description, Kind kind, String owner, Instant enteredAt,
    Closing closing) {

  /** Where it comes from; Spanish words: vocabulary {@code staff.riskKind.*}. */
  public enum Kind {
    /** Such as people who are not available. */
    INTERNAL,
    /** Such as a scope that changes, or a vendor that is depended on. */
    EXTERNAL
  }

  /**
   * @param by staff id; null: it ended with its case
   * @param note why; null when it ended with its case
   */
  public record Closing(Instant at, String by, String note) {}
}
