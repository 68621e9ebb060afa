package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Triage;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the decision made of the triage, and leaves what the next gateways and letters read. */
@Component("recordTriage")
class RecordTriage implements JavaDelegate {

  private final Triage triage;

  RecordTriage(Triage triage) {
    this.triage = triage;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<?, ?> decision = (Map<?, ?>) execution.getVariable("triageDecision");
    String action = String.valueOf(decision.get("action"));
    triage.decided(execution.getProcessBusinessKey(), action);
    execution.setVariable("triageAction", action);
    execution.setVariable("triageText", decision.get("template"));
    execution.setVariable("attended", action.startsWith("CLASSIFY"));
    // a serialised map would outlive the class that it was written with
    execution.removeVariable("triageDecision");
  }
}
