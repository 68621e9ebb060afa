package io.ciclo.customers.process;

import io.ciclo.customers.desk.Leavings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever keeps its chat channels hears that they are to be left (CL-06). */
@Component("leaveChannels")
class LeaveChannels implements JavaDelegate {

  private final Leavings leavings;

  LeaveChannels(Leavings leavings) {
    this.leavings = leavings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    leavings.leaveChannels(execution.getProcessBusinessKey());
  }
}
