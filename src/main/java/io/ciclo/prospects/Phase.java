package io.ciclo.prospects;

import java.util.Optional;

/** The six phases, in their order (BD-01). Spanish words: vocabulary {@code prospects.phase.*}. */
public enum Phase {
  BUSINESS_CASE,
  PROPOSAL,
  APPROVAL,
  PROOF_OF_CONCEPT,
  VALIDATION,
  SUPPORT;

  public int number() {
    return ordinal() + 1;
  }

  public Optional<Phase> before() {
    return this == BUSINESS_CASE ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }
}
