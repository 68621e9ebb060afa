package io.ciclo.messages.process;

import io.ciclo.messages.Collected;
import io.ciclo.messages.Deliveries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The hour has come: what waits for one reader becomes one mail. */
@Component("collectLetters")
class CollectLetters implements JavaDelegate {

  static final String LEAVES_NOW = "leavesNow";
  static final String LEAVES_AT = "leavesAt";
  static final String SOMETHING_LEFT = "somethingLeft";

  private final Deliveries deliveries;

  CollectLetters(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Collected collected = deliveries.collect((Long) execution.getVariable(DeliverMessage.OUTBOX_ID),
        execution.getProcessInstanceId());
    execution.setVariable(SOMETHING_LEFT, collected instanceof Collected.Mail);
    if (collected instanceof Collected.Mail mail) {
      execution.setVariable(DeliverMessage.OUTBOX_ID, mail.id());
      execution.setVariable(DeliverMessage.MAIL_SERVER, mail.deliverable());
    }
  }
}
