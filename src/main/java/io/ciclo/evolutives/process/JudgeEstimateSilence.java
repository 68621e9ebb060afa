package io.ciclo.evolutives.process;

import io.ciclo.evolutives.EvolutiveCases;
import io.ciclo.evolutives.desk.Approval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The next date has come without a decision. */
@Component("judgeEstimateSilence")
class JudgeEstimateSilence implements JavaDelegate {

  private final Approval approval;

  JudgeEstimateSilence(Approval approval) {
    this.approval = approval;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EvolutiveCases.Due due = approval.due(execution.getProcessBusinessKey());
    execution.setVariable("waitOver", due.over());
    execution.setVariable("silenceText", due.reminder());
  }
}
