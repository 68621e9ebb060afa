package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.ChargedWork;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the decision third-party-charging says, written down. */
@Component("applyCharging")
class ApplyCharging implements JavaDelegate {

  private final ChargedWork chargedWork;

  ApplyCharging(ChargedWork chargedWork) {
    this.chargedWork = chargedWork;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<?, ?> charging = (Map<?, ?>) execution.getVariable("charging");
    boolean allowed = Boolean.TRUE.equals(charging.get("allowed"));
    execution.setVariable("contactAllowed", allowed);
    execution.setVariable("tpointRequest", chargedWork
        .charge(execution.getProcessBusinessKey(), Boolean.TRUE.equals(charging.get("charge")), allowed).orElse(null));
  }
}
