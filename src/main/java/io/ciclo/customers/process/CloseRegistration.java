package io.ciclo.customers.process;

import io.ciclo.customers.desk.RegistrationSetUp;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registered. */
@Component("closeRegistration")
class CloseRegistration implements JavaDelegate {

  private final RegistrationSetUp setUp;

  CloseRegistration(RegistrationSetUp setUp) {
    this.setUp = setUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    setUp.close(execution.getProcessBusinessKey());
  }
}
