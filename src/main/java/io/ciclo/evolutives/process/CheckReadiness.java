package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.Estimation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The last look before it leaves, with the tables of now. */
@Component("checkReadiness")
class CheckReadiness implements JavaDelegate {

  private final Estimation estimation;

  CheckReadiness(Estimation estimation) {
    this.estimation = estimation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("estimateReady", estimation.ready(execution.getProcessBusinessKey()));
  }
}
