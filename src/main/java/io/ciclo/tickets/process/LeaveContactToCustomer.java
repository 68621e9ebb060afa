package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.ChargedWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer talks to the third party; the next step waits for the result (PO-12). */
@Component("leaveContactToCustomer")
class LeaveContactToCustomer implements JavaDelegate {

  private final ChargedWork chargedWork;

  LeaveContactToCustomer(ChargedWork chargedWork) {
    this.chargedWork = chargedWork;
  }

  @Override
  public void execute(DelegateExecution execution) {
    chargedWork.leaveToCustomer(execution.getProcessBusinessKey());
  }
}
