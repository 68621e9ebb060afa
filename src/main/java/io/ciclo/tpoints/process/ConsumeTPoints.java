package io.ciclo.tpoints.process;

import io.ciclo.tpoints.desk.PointSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Block "Consumir T-Points": from what is reserved in the case. */
@Component("consumeTPoints")
class ConsumeTPoints implements JavaDelegate {

  private final PointSteps steps;

  ConsumeTPoints(PointSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String work = Values.optional(execution, "work").orElseGet(() -> Values.passage(execution));
    LedgerAnswer.accept(steps.consume(execution.getProcessBusinessKey(), work, Values.points(execution, "points", "T-Points"),
        Values.author(execution)), execution);
  }
}
