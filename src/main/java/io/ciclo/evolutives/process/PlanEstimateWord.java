package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.Approval;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** When a customer who does not decide hears from us again, or the validity ends (EA-11). */
@Component("planEstimateWord")
class PlanEstimateWord implements JavaDelegate {

  private final Approval approval;

  PlanEstimateWord(Approval approval) {
    this.approval = approval;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("nextWordAt", Date.from(approval.nextWord(execution.getProcessBusinessKey())));
  }
}
