package io.ciclo.staff.process;

import java.time.Duration;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happened to alerts, said to the engine. */
@Component
public class StaffProcesses {

  private final RuntimeService runtime;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  StaffProcesses(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** @param escalateAfter how long each person has to answer */
  public void alertOpened(String caseNumber, Duration escalateAfter) {
    runtime.createProcessInstanceByKey(ProcessKeys.ON_CALL_ALERT).businessKey(caseNumber)
        .setVariable("escalateAfter", escalateAfter.toString()).execute();
  }

  /** A message to somebody is to leave the house. */
  public void alertWritten(String caseNumber, long messageId) {
    runtime.createProcessInstanceByKey(ProcessKeys.ALERT_DELIVERY).businessKey(caseNumber)
        .setVariable(DeliverAlert.MESSAGE_ID, messageId).execute();
  }

  /** Nobody waiting is no error: an administrator may have ended the process by hand. */
  public void acknowledged(String caseNumber) {
    runtime.createMessageCorrelation(OnCallMessages.ACKNOWLEDGED).processInstanceBusinessKey(caseNumber)
        .correlateAllWithResult();
  }
}
