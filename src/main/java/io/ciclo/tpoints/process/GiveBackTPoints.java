package io.ciclo.tpoints.process;

import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.desk.PointSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Block "Devolver T-Points": the fault is ours. */
@Component("giveBackTPoints")
class GiveBackTPoints implements JavaDelegate {

  private final PointSteps steps;

  GiveBackTPoints(PointSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.giveBack(execution.getProcessBusinessKey(), Values.word(execution, "service", "Servicio", TPointService.class),
        Values.author(execution));
  }
}
