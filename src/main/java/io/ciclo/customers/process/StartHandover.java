package io.ciclo.customers.process;

import io.ciclo.customers.desk.Handovers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A customer with a project is handed over once its shop is open (HO-01). */
@Component("startHandover")
class StartHandover implements JavaDelegate {

  private final Handovers handovers;

  StartHandover(Handovers handovers) {
    this.handovers = handovers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    handovers.follow(execution.getProcessBusinessKey());
  }
}
