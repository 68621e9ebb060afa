package io.ciclo.operation.process;

import io.ciclo.operation.desk.OperationAlerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** One try to tell administrators by chat. */
@Component("postAlert")
class PostAlert implements JavaDelegate {

  static final String BATCH = "alertBatch";

  private final OperationAlerts alerts;

  PostAlert(OperationAlerts alerts) {
    this.alerts = alerts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    alerts.post((String) execution.getVariable(BATCH));
  }
}
