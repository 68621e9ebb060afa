package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.Estimation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The case is with the Evolutives team (EE-01); until an estimate was sent, none was authorised. */
@Component("beginEstimation")
class BeginEstimation implements JavaDelegate {

  private final Estimation estimation;

  BeginEstimation(Estimation estimation) {
    this.estimation = estimation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("firstVersion", estimation.begin(execution.getProcessBusinessKey()));
    execution.setVariable("estimateOutcome", "NOT_AUTHORISED");
  }
}
