package io.ciclo.customers.process;

import io.ciclo.customers.desk.Amendments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The record becomes as it was signed, unless somebody changed it meanwhile (CL-04). */
@Component("applyModification")
class ApplyModification implements JavaDelegate {

  private final Amendments amendments;

  ApplyModification(Amendments amendments) {
    this.amendments = amendments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("modificationApplied", amendments.apply(execution.getProcessBusinessKey()));
  }
}
