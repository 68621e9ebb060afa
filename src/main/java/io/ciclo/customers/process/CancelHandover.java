package io.ciclo.customers.process;

import io.ciclo.customers.desk.HandoverDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** There will be no handover. */
@Component("cancelHandover")
class CancelHandover implements JavaDelegate {

  private final HandoverDesk handovers;

  CancelHandover(HandoverDesk handovers) {
    this.handovers = handovers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    handovers.cancelled(execution.getProcessBusinessKey());
  }
}
