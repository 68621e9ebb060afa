package io.ciclo.customers.process;

import io.ciclo.customers.desk.Amendments;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether the amendment holds from today, or waits for its first day (CL-04). */
@Component("planModification")
class PlanModification implements JavaDelegate {

  private final Amendments amendments;

  PlanModification(Amendments amendments) {
    this.amendments = amendments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Amendments.Start start = amendments.plan(execution.getProcessBusinessKey());
    execution.setVariable("modificationLater", start.later());
    execution.setVariable("modificationStartsAt", Date.from(start.at()));
  }
}
