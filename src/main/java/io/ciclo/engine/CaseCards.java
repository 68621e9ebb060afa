package io.ciclo.engine;

import java.util.Optional;

/** Implemented by the room that owns a kind of case. */
public interface CaseCards {

  CasePrefix prefix();

  CaseCard card(String caseNumber);

  /** Whose case it is; empty when there is no such case. */
  default Optional<String> customer(String caseNumber) {
    return Optional.of(card(caseNumber).company());
  }
}
