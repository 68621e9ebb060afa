package io.ciclo.growth.process;

import io.ciclo.growth.desk.CrmDeliveries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A change has arrived: whoever waited for it, or for the CRM, goes on. */
@Component("letOthersGo")
class LetOthersGo implements JavaDelegate {

  private final CrmDeliveries deliveries;

  LetOthersGo(CrmDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deliveries.letOthersGo((Long) execution.getVariable(DeliverToCrm.MESSAGE));
  }
}
