package io.ciclo.growth.process;

import io.ciclo.growth.desk.FarmingPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on the proposal does not change, and the customer reads it (FF-19). */
@Component("submitFarmingProposal")
class SubmitFarmingProposal implements JavaDelegate {

  private final FarmingPapers papers;

  SubmitFarmingProposal(FarmingPapers papers) {
    this.papers = papers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    papers.submit(execution.getProcessBusinessKey());
  }
}
