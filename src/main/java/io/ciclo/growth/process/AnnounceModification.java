package io.ciclo.growth.process;

import io.ciclo.growth.desk.FarmingEnding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever changes the customer's record hears of it (FF-20). */
@Component("announceModification")
class AnnounceModification implements JavaDelegate {

  private final FarmingEnding ending;

  AnnounceModification(FarmingEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.announce(execution.getProcessBusinessKey());
  }
}
