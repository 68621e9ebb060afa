package io.ciclo.messages.process;

import io.ciclo.messages.Deliveries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A mail got through, so the server is back: the deliveries that it failed are tried again. */
@Component("resumeDeliveries")
class ResumeDeliveries implements JavaDelegate {

  private final Deliveries deliveries;

  ResumeDeliveries(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deliveries.resumeFailedByServer();
  }
}
