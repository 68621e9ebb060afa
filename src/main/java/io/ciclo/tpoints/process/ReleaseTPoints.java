package io.ciclo.tpoints.process;

import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.desk.PointSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Block "Liberar T-Points": what is still reserved in the case; mostly nothing when all was used. */
@Component("releaseTPoints")
class ReleaseTPoints implements JavaDelegate {

  private final PointSteps steps;

  ReleaseTPoints(PointSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Reason reason = Values.word(execution, "reason", "Motivo", Reason.class);
    steps.release(execution.getProcessBusinessKey(), Values.passage(execution), reason, Values.author(execution));
  }
}
