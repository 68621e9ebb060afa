package io.ciclo.customers.process;

import io.ciclo.customers.desk.HandoverDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Handed over. */
@Component("closeHandover")
class CloseHandover implements JavaDelegate {

  private final HandoverDesk handovers;

  CloseHandover(HandoverDesk handovers) {
    this.handovers = handovers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    handovers.close(execution.getProcessBusinessKey());
  }
}
