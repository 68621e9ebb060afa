package io.ciclo.growth.process;

import io.ciclo.growth.desk.FarmingPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on the draft does not change, and the customer reads it (FF-17). */
@Component("sendFarmingDraft")
class SendFarmingDraft implements JavaDelegate {

  private final FarmingPapers papers;

  SendFarmingDraft(FarmingPapers papers) {
    this.papers = papers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("revisionsLeft", papers.sendDraft(execution.getProcessBusinessKey()));
  }
}
