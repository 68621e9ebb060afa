package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.Estimation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on this version does not change, and it is valid for a while (EE-27, EE-33). */
@Component("sendEstimate")
class SendEstimate implements JavaDelegate {

  private final Estimation estimation;

  SendEstimate(Estimation estimation) {
    this.estimation = estimation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    estimation.send(execution.getProcessBusinessKey());
    execution.setVariable("estimateOutcome", "SENT");
  }
}
