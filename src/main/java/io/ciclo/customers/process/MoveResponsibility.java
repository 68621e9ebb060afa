package io.ciclo.customers.process;

import io.ciclo.customers.desk.HandoverDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Customer Care answers for the company from now on (HO-04). */
@Component("moveResponsibility")
class MoveResponsibility implements JavaDelegate {

  private final HandoverDesk handovers;

  MoveResponsibility(HandoverDesk handovers) {
    this.handovers = handovers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("pendingPoints", handovers.moveResponsibility(execution.getProcessBusinessKey()));
  }
}
