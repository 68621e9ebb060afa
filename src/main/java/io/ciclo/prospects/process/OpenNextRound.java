package io.ciclo.prospects.process;

import io.ciclo.prospects.desk.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The prospect wants it improved: back to the first phase (BD-09). */
@Component("openNextRound")
class OpenNextRound implements JavaDelegate {

  private final Proposals proposals;

  OpenNextRound(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    proposals.nextRound(execution.getProcessBusinessKey());
  }
}
