package io.ciclo.messages.process;

import io.ciclo.messages.Deliveries;
import io.ciclo.messages.DeliveryOutcome;
import io.ciclo.messages.Failure;
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
      throw failed.failure() == Failure.SERVER ? new ServerFailed(failed.reason()) : new RecipientRefused(failed.reason());
    }
    execution.setVariable(OTHERS_WAIT, ((DeliveryOutcome.Delivered) outcome).othersWait());
  }

  /** Its message is what the incident shows; its type says whose fault it is. */
  private abstract static sealed class NotDelivered extends RuntimeException {

    NotDelivered(String reason) {
      super(reason, null, false, false);
    }
  }

  private static final class ServerFailed extends NotDelivered {

    ServerFailed(String reason) {
      super(reason);
    }
  }

  private static final class RecipientRefused extends NotDelivered {

    RecipientRefused(String reason) {
      super(reason);
    }
  }
}
