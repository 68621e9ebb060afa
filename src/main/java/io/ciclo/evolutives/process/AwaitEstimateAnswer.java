package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.Approval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** It is the customer who decides. */
@Component("awaitEstimateAnswer")
class AwaitEstimateAnswer implements JavaDelegate {

  private final Approval approval;

  AwaitEstimateAnswer(Approval approval) {
    this.approval = approval;
  }

  @Override
  public void execute(DelegateExecution execution) {
    approval.await(execution.getProcessBusinessKey());
    execution.setVariable("scopeClarified", false);
  }
}
