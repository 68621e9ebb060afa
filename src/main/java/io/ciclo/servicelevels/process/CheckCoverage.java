package io.ciclo.servicelevels.process;

import io.ciclo.servicelevels.desk.CoveragePlan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** SL-06: each service holiday of the year needs at least one confirmed person. */
@Component("checkCoverage")
class CheckCoverage implements JavaDelegate {

  private final CoveragePlan plan;

  CheckCoverage(CoveragePlan plan) {
    this.plan = plan;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("allCovered", plan.allCovered(execution.getProcessBusinessKey()));
  }
}
