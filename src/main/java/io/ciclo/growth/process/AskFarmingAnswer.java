package io.ciclo.growth.process;

import io.ciclo.growth.FarmingPaper;
import io.ciclo.growth.desk.FarmingPapers;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** It is the customer's turn (FF-18, FF-19). {@code paperKind}: what is asked about. */
@Component("askFarmingAnswer")
class AskFarmingAnswer implements JavaDelegate {

  private final FarmingPapers papers;

  AskFarmingAnswer(FarmingPapers papers) {
    this.papers = papers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    FarmingPapers.Waiting waiting = papers.ask(execution.getProcessBusinessKey(), FarmingPaper.Kind.valueOf(String.valueOf(execution.getVariable("paperKind"))));
    execution.setVariable("nextWordAt", Date.from(waiting.until()));
    execution.setVariable("patienceLeft", waiting.patience());
  }
}
