package io.ciclo.prospects.process;

import io.ciclo.prospects.desk.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on the version does not change, and the prospect reads it. */
@Component("submitProposal")
class SubmitProposal implements JavaDelegate {

  private final Proposals proposals;

  SubmitProposal(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    proposals.submit(execution.getProcessBusinessKey());
  }
}
