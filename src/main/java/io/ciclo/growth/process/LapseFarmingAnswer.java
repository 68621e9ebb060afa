package io.ciclo.growth.process;

import io.ciclo.growth.desk.FarmingPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody waits for the customer any longer. */
@Component("lapseFarmingAnswer")
class LapseFarmingAnswer implements JavaDelegate {

  private final FarmingPapers papers;

  LapseFarmingAnswer(FarmingPapers papers) {
    this.papers = papers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    papers.lapse(execution.getProcessBusinessKey());
    execution.setVariable(FarmingProcesses.ANSWER, "SILENCE");
  }
}
