package io.ciclo.prospects.process;

import io.ciclo.prospects.Waiting;
import io.ciclo.prospects.desk.Proposals;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** It is the prospect who decides (BD-08). */
@Component("askDecision")
class AskDecision implements JavaDelegate {

  private final Proposals proposals;

  AskDecision(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("nextWordAt", Date.from(proposals.ask(execution.getProcessBusinessKey(), Waiting.DECISION)));
  }
}
