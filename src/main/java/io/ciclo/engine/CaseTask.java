package io.ciclo.engine;

import java.time.Instant;

/**
 * An open user task with what its card says about its case.
 *
 * @param caseNumber business key of the process; null when it has none
 * @param company name on the card; empty when it has no card
 * @param due null when nothing is due
 */
public record CaseTask(String caseNumber, String company, Instant due, OpenTask task) {

  public String id() {
    return task.id();
  }

  /** Null when nobody has it. */
  public String holder() {
    return task.assignee();
  }
}
