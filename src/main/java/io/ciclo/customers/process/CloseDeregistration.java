package io.ciclo.customers.process;

import io.ciclo.customers.CustomerEventOutcome;
import io.ciclo.customers.desk.Leavings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Input {@code outcome}: whether the customer has left, or stays. */
@Component("closeDeregistration")
class CloseDeregistration implements JavaDelegate {

  private final Leavings leavings;

  CloseDeregistration(Leavings leavings) {
    this.leavings = leavings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    leavings.close(execution.getProcessBusinessKey(), CustomerEventOutcome.valueOf(String.valueOf(execution.getVariable("outcome"))));
  }
}
