package io.ciclo.growth.process;

import io.ciclo.growth.desk.FarmingEnding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The opportunity is won (FF-22). */
@Component("winFarming")
class WinFarming implements JavaDelegate {

  private final FarmingEnding ending;

  WinFarming(FarmingEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.won(execution.getProcessBusinessKey());
  }
}
