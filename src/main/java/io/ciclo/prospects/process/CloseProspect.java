package io.ciclo.prospects.process;

import io.ciclo.prospects.ProspectOutcome;
import io.ciclo.prospects.desk.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Input {@code outcome}: how it ended. */
@Component("closeProspect")
class CloseProspect implements JavaDelegate {

  private final Proposals proposals;

  CloseProspect(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    proposals.close(execution.getProcessBusinessKey(), ProspectOutcome.valueOf(String.valueOf(execution.getVariable("outcome"))));
  }
}
