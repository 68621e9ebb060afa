package io.ciclo.engine;

/** Gives each case its number, which is the business key of all its processes. */
public interface CaseNumbers {

  /**
   * The next number, for example {@code T-2026-000123}: prefix, year in the service's zone, at least six digits of one
   * sequence for all kinds. Never given twice; a transaction that rolls back leaves a gap.
   */
  String next(CasePrefix prefix);
}
