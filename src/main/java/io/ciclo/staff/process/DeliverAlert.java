package io.ciclo.staff.process;

import io.ciclo.staff.desk.Calls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** One try to hand an alert to another system; a failure is retried by the model's cycle and ends as an incident. */
@Component("deliverAlert")
class DeliverAlert implements JavaDelegate {

  static final String MESSAGE_ID = "messageId";

  private final Calls calls;

  DeliverAlert(Calls calls) {
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    calls.deliver((Long) execution.getVariable(MESSAGE_ID));
  }
}
