package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.Approval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Input {@code outcome}: whether the points are there. */
@Component("noteAcceptance")
class NoteAcceptance implements JavaDelegate {

  enum AcceptanceOutcome { RESERVED, NOT_ENOUGH_POINTS }

  private final Approval approval;

  NoteAcceptance(Approval approval) {
    this.approval = approval;
  }

  @Override
  public void execute(DelegateExecution execution) {
    AcceptanceOutcome outcome = AcceptanceOutcome.valueOf(String.valueOf(execution.getVariable("outcome")));
    execution.setVariable("acceptanceOutcome", outcome.name());
    if (outcome == AcceptanceOutcome.RESERVED) {
      approval.accepted(execution.getProcessBusinessKey());
      execution.setVariable("approvalOutcome", "ACCEPTED");
    } else {
      approval.notEnough(execution.getProcessBusinessKey());
    }
  }
}
