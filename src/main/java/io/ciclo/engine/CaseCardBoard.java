package io.ciclo.engine;

/** The cards on the open tasks of a case. */
public interface CaseCardBoard {

  /**
   * Rewrites card, facts and choices on the case's open tasks, those of called processes included. Called after each
   * fact that changes the card, in its transaction.
   */
  void refresh(String caseNumber);
}
