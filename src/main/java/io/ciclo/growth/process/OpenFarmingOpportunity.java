package io.ciclo.growth.process;

import io.ciclo.growth.desk.FarmingEnding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** In the register, and by it in the CRM (FF-04). */
@Component("openFarmingOpportunity")
class OpenFarmingOpportunity implements JavaDelegate {

  private final FarmingEnding ending;

  OpenFarmingOpportunity(FarmingEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.openOpportunity(execution.getProcessBusinessKey());
  }
}
