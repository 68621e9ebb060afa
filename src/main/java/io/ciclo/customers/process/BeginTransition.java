package io.ciclo.customers.process;

import io.ciclo.customers.desk.HandoverDesk;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The first month of the shop, or that it is over already (HO-05). */
@Component("beginTransition")
class BeginTransition implements JavaDelegate {

  private final HandoverDesk handovers;

  BeginTransition(HandoverDesk handovers) {
    this.handovers = handovers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    HandoverDesk.Month month = handovers.beginTransition(execution.getProcessBusinessKey());
    execution.setVariable("transitionEndsAt", Date.from(month.until()));
    execution.setVariable("transitionOver", month.over());
  }
}
