package io.ciclo.customers.process;

import io.ciclo.customers.CustomerEventOutcome;
import io.ciclo.customers.desk.Amendments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Input {@code outcome}: how it ended. */
@Component("closeModification")
class CloseModification implements JavaDelegate {

  private final Amendments amendments;

  CloseModification(Amendments amendments) {
    this.amendments = amendments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    amendments.close(execution.getProcessBusinessKey(), CustomerEventOutcome.valueOf(String.valueOf(execution.getVariable("outcome"))));
  }
}
