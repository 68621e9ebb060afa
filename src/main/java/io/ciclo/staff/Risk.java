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

  /** How it came to be over. */
  public sealed interface Closing {

    Instant at();

    /** Nothing can go wrong any more. */
    record WithItsCase(Instant at) implements Closing {}

    /** @param note why */
    record ByPerson(Instant at, String staffId, String note) implements Closing {}
  }
}
