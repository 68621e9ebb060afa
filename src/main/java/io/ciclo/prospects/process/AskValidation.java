package io.ciclo.prospects.process;

import io.ciclo.prospects.Waiting;
import io.ciclo.prospects.desk.Proposals;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The prospect approves, or wants a feature first (BD-23). */
@Component("askValidation")
class AskValidation implements JavaDelegate {

  private final Proposals proposals;

  AskValidation(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("nextWordAt", Date.from(proposals.ask(execution.getProcessBusinessKey(), Waiting.VALIDATION)));
  }
}
