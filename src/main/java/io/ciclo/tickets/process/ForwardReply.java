package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Triage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer's words go where they belong (IN-13). */
@Component("forwardReply")
class ForwardReply implements JavaDelegate {

  private final Triage triage;

  ForwardReply(Triage triage) {
    this.triage = triage;
  }

  @Override
  public void execute(DelegateExecution execution) {
    triage.forwardReply(execution.getProcessBusinessKey());
  }
}
