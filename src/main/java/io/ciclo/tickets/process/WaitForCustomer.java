package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Attention;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** We asked, and it is the customer's turn. Unless whoever called says so, the usual text asks. */
@Component("waitForCustomer")
class WaitForCustomer implements JavaDelegate {

  private final Attention attention;

  WaitForCustomer(Attention attention) {
    this.attention = attention;
  }

  @Override
  public void execute(DelegateExecution execution) {
    attention.waitForCustomer(execution.getProcessBusinessKey());
    if (execution.getVariable("informationText") == null) {
      execution.setVariable("informationText", "MT-03");
    }
  }
}
