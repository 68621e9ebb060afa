package io.ciclo.customers.process;

import io.ciclo.customers.desk.Leavings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Contract and access end (CL-06, CL-07). */
@Component("endContract")
class EndContract implements JavaDelegate {

  private final Leavings leavings;

  EndContract(Leavings leavings) {
    this.leavings = leavings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    leavings.endContract(execution.getProcessBusinessKey());
  }
}
