package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.Desistances;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the decision says of it is kept; nothing stays reserved (EA-04, EA-09). */
@Component("applyDesistance")
class ApplyDesistance implements JavaDelegate {

  private final Desistances desistances;

  ApplyDesistance(Desistances desistances) {
    this.desistances = desistances;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<?, ?> decision = (Map<?, ?>) execution.getVariable("desistanceDecision");
    desistances.apply(execution.getProcessBusinessKey(), Boolean.TRUE.equals(execution.getVariable("desistanceJustified")),
        ((Number) decision.get("count")).intValue(), Boolean.TRUE.equals(decision.get("paidList")));
    execution.setVariable("approvalOutcome", "DESISTED");
  }
}
