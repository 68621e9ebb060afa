package io.ciclo.messages.process;

import io.ciclo.messages.Deliveries;
import io.ciclo.messages.DeliveryOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** One try to hand a letter to the mail server; a failure is retried by the model's cycle and ends as an incident. */
@Component("deliverMessage")
class DeliverMessage implements JavaDelegate {

  static final String ACTIVITY = "ServiceTask_DeliverMessage";
  static final String OUTBOX_ID = "outboxId";
  static final String MAIL_SERVER = "mailServer";
  static final String OTHERS_WAIT = "othersWait";

  private final Deliveries deliveries;

  DeliverMessage(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    DeliveryOutcome outcome = deliveries.deliver((Long) execution.getVariable(OUTBOX_ID));
    if (outcome instanceof DeliveryOutcome.Failed failed) {
      throw new NotDelivered(failed.reason());
    }
    execution.setVariable(OTHERS_WAIT, ((DeliveryOutcome.Delivered) outcome).othersWait());
  }

  /** Its message is what the incident shows. */
  private static final class NotDelivered extends RuntimeException {

    NotDelivered(String reason) {
      super(reason, null, false, false);
    }
  }
}
