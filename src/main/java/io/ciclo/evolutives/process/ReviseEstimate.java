package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.Approval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was sent stays to be compared, and another version begins as its copy (EA-05, EA-07). */
@Component("reviseEstimate")
class ReviseEstimate implements JavaDelegate {

  private final Approval approval;

  ReviseEstimate(Approval approval) {
    this.approval = approval;
  }

  @Override
  public void execute(DelegateExecution execution) {
    approval.revise(execution.getProcessBusinessKey());
    execution.setVariable("approvalOutcome", "REVISE");
  }
}
