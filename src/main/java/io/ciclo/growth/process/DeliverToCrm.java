package io.ciclo.growth.process;

import io.ciclo.growth.desk.CrmDeliveries;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** One try to tell another CRM; a failure is retried by the model's cycle and ends as an incident. */
@Component("deliverToCrm")
class DeliverToCrm implements JavaDelegate {

  static final String ACTIVITY = "ServiceTask_DeliverToCrm";
  static final String MESSAGE = "crmMessage";

  private final CrmDeliveries deliveries;

  DeliverToCrm(CrmDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Instant> later = deliveries.deliver((Long) execution.getVariable(MESSAGE));
    execution.setVariable("crmAsksToWait", later.isPresent());
    execution.setVariable("crmRetryAt", later.map(Date::from).orElse(null));
  }
}
