package io.ciclo.growth.process;

import io.ciclo.growth.desk.FarmingWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Back to what matters to the customer (FF-18). */
@Component("openFarmingRevision")
class OpenFarmingRevision implements JavaDelegate {

  private final FarmingWork work;

  OpenFarmingRevision(FarmingWork work) {
    this.work = work;
  }

  @Override
  public void execute(DelegateExecution execution) {
    work.openRevision(execution.getProcessBusinessKey());
  }
}
