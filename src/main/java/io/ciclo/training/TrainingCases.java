package io.ciclo.training;

import io.ciclo.engine.CasePrefix;
import java.util.Map;

/**
 * A business room that owns a kind of case in which trainings are given says what a training means to such a case: its words, its state,
 * its end.
 */
public interface TrainingCases {

  CasePrefix prefix();

  /**
   * @param title what customers call it
   * @param included whether it costs no points: it is part of a project or of a proof of concept (TR-02)
   */
  record Subject(long company, long contact, String title, String needs, boolean included) {}

  Subject subject(String caseNumber);

  boolean visibleTo(String caseNumber, long contact);

  /** The case at a glance. */
  Map<String, Object> glance(String caseNumber);

  void keepExtras(String caseNumber, Map<String, String> extras);

  /** A person's words, mailed to the customer. */
  void tell(String caseNumber, String staffId, String text, String nextStep);

  void note(String caseNumber, String staffId, String text);

  /** The training has come this far. */
  void reached(String caseNumber, TrainingState state);

  /**
   * It is over.
   *
   * @param staffId who wrote the text; null when nobody did
   * @param text what the customer is to be told
   */
  void ends(String caseNumber, TrainingOutcome outcome, String staffId, String text);
}
