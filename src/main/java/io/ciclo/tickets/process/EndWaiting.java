package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Silence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The wait ends without an answer; whoever called closes the ticket (FU-25). */
@Component("endWaiting")
class EndWaiting implements JavaDelegate {

  private final Silence silence;

  EndWaiting(Silence silence) {
    this.silence = silence;
  }

  @Override
  public void execute(DelegateExecution execution) {
    silence.endWaiting(execution.getProcessBusinessKey());
  }
}
