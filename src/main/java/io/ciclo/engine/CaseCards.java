package io.ciclo.engine;

import java.util.Optional;

/** Implemented by the room that owns a kind of case. */
public interface CaseCards {

  CasePrefix prefix();

  /** Whether it is this room's case. Rooms that share a prefix say which numbers are theirs. */
  default boolean owns(String caseNumber) {
    return CasePrefix.of(caseNumber).filter(prefix()::equals).isPresent();
  }

  CaseCard card(String caseNumber);

  /** Whose case it is; empty when there is no such case. */
  default Optional<String> customer(String caseNumber) {
    return Optional.of(card(caseNumber).company());
  }
}
