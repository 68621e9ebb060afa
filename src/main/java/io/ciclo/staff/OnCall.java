package io.ciclo.staff;

import java.util.List;

/** Wakes whoever is on duty (SL-32). Every call joins the caller's transaction. */
public interface OnCall {

  /**
   * Opens an alert: the first person of the shift is called, then the second, then whoever is the last resort, until somebody
   * attends it. Once per case: does nothing when the case has an alert, even one that has ended.
   *
   * @param customer name of the company, as whoever is woken reads it
   * @param summary what is wrong, in one line; cut at 300 characters
   */
  void alert(String caseNumber, String customer, String summary);

  /**
   * Ends an alert that nobody needs any more, because the case was closed or is no longer that grave. Does nothing when the
   * case has no open alert.
   *
   * @param by staff id; null for nobody in particular
   */
  void settle(String caseNumber, String by);

  /** What happened to the alert of a case, oldest first; empty when it has none. */
  List<AlertStep> stepsOf(String caseNumber);

  /** Whether the case has an alert that nobody attends yet. */
  boolean awaitsSomebody(String caseNumber);
}
