package io.ciclo.customers.process;

import io.ciclo.customers.desk.RegistrationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The table says what is to be done for this profile (CL-03). */
@Component("drawUpTaskList")
class DrawUpTaskList implements JavaDelegate {

  private final RegistrationDesk registrations;

  DrawUpTaskList(RegistrationDesk registrations) {
    this.registrations = registrations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    registrations.drawUp(execution.getProcessBusinessKey());
  }
}
