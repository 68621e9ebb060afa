package io.ciclo.growth.process;

import io.ciclo.growth.desk.FarmingEnding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The opportunity is lost, with its reason (FF-23). */
@Component("loseFarming")
class LoseFarming implements JavaDelegate {

  private final FarmingEnding ending;

  LoseFarming(FarmingEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.lost(execution.getProcessBusinessKey());
  }
}
