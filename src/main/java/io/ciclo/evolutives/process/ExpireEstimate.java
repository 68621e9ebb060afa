package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.Approval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody decided while it was valid (EA-11). */
@Component("expireEstimate")
class ExpireEstimate implements JavaDelegate {

  private final Approval approval;

  ExpireEstimate(Approval approval) {
    this.approval = approval;
  }

  @Override
  public void execute(DelegateExecution execution) {
    approval.expire(execution.getProcessBusinessKey());
    execution.setVariable("approvalOutcome", "EXPIRED");
  }
}
