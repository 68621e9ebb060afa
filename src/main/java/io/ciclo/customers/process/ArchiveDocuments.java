package io.ciclo.customers.process;

import io.ciclo.customers.desk.Leavings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The terms of retention of what was handed over count from now on (CL-06). */
@Component("archiveDocuments")
class ArchiveDocuments implements JavaDelegate {

  private final Leavings leavings;

  ArchiveDocuments(Leavings leavings) {
    this.leavings = leavings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    leavings.archive(execution.getProcessBusinessKey());
  }
}
