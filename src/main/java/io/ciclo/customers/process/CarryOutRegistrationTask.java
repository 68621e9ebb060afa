package io.ciclo.customers.process;

import io.ciclo.customers.desk.RegistrationSetUp;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Block "Tarea del alta": one of the list's tasks that Ciclo does itself, if it is on the list (CL-03). Input parameter {@code item}. */
@Component("carryOutRegistrationTask")
class CarryOutRegistrationTask implements JavaDelegate {

  private final RegistrationSetUp setUp;

  CarryOutRegistrationTask(RegistrationSetUp setUp) {
    this.setUp = setUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    setUp.carryOut(execution.getProcessBusinessKey(), RegistrationSetUp.Step.valueOf((String) execution.getVariableLocal("item")));
  }
}
