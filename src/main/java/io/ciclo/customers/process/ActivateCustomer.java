package io.ciclo.customers.process;

import io.ciclo.customers.desk.RegistrationSetUp;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The company is a customer from now on (CL-03). */
@Component("activateCustomer")
class ActivateCustomer implements JavaDelegate {

  private final RegistrationSetUp setUp;

  ActivateCustomer(RegistrationSetUp setUp) {
    this.setUp = setUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    setUp.activate(execution.getProcessBusinessKey());
  }
}
