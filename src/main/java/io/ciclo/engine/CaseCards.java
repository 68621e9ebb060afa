package io.ciclo.engine;

/** Implemented by the room that owns a kind of case. */
public interface CaseCards {

  CasePrefix prefix();

  CaseCard card(String caseNumber);
}
