package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Silence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answers what the work cannot go on without: the ticket rests (FU-26). */
@Component("putOnHold")
class PutOnHold implements JavaDelegate {

  private final Silence silence;

  PutOnHold(Silence silence) {
    this.silence = silence;
  }

  @Override
  public void execute(DelegateExecution execution) {
    silence.putOnHold(execution.getProcessBusinessKey());
  }
}
