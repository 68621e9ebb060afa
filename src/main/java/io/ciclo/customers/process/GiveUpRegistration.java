package io.ciclo.customers.process;

import io.ciclo.customers.desk.RegistrationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The contract was withdrawn. */
@Component("giveUpRegistration")
class GiveUpRegistration implements JavaDelegate {

  private final RegistrationDesk registrations;

  GiveUpRegistration(RegistrationDesk registrations) {
    this.registrations = registrations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    registrations.givenUp(execution.getProcessBusinessKey());
  }
}
