package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.Approval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was unclear is said now; the next version is estimated from it (EA-05). */
@Component("noteScopeClarified")
class NoteScopeClarified implements JavaDelegate {

  private final Approval approval;

  NoteScopeClarified(Approval approval) {
    this.approval = approval;
  }

  @Override
  public void execute(DelegateExecution execution) {
    approval.clarified(execution.getProcessBusinessKey());
    execution.setVariable("scopeClarified", true);
  }
}
