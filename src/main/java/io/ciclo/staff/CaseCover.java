package io.ciclo.staff;

import io.ciclo.engine.CasePrefix;
import java.util.Optional;

/** Implemented by rooms that own a kind of case: who stands in at the company that the case is about (RO-03). */
public interface CaseCover {

  CasePrefix prefix();

  /** Comes before the person's own backup; empty when the company names nobody for what this person does there. */
  Optional<String> insteadOf(String person, String caseNumber);
}
