package io.ciclo.tpoints.process;

import io.ciclo.tpoints.TPointCases;
import io.ciclo.tpoints.desk.RequestDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The next date has come without a decision. */
@Component("judgeAuthorisationSilence")
class JudgeAuthorisationSilence implements JavaDelegate {

  private final RequestDesk requests;

  JudgeAuthorisationSilence(RequestDesk requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TPointCases.Due due = requests.due(execution.getProcessBusinessKey());
    execution.setVariable("waitOver", due.over());
    execution.setVariable("silenceText", due.reminder());
  }
}
