package io.ciclo.tpoints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The whole ledger, proven: its own figures, and that it agrees with the cases that are under way. */
public interface LedgerChecks {

  /**
   * Something that must not be.
   *
   * @param words a Spanish sentence
   */
  record Difference(String kind, long company, String words) {}

  /** @param differences none: all is well */
  record Check(Instant at, Author by, List<Difference> differences) {}

  /** Checks and keeps the result. */
  Check check(Author by);

  Optional<Check> latest();

  /** Asks for a check beside the nightly one; the process {@code tpoint-audit} does it and says when something is wrong. */
  void askFor(Author by);
}
