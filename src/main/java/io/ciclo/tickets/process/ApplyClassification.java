package io.ciclo.tickets.process;

import io.ciclo.tickets.Priority;
import io.ciclo.tickets.desk.Classification;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the priority that the decision found; work begins. */
@Component("applyClassification")
class ApplyClassification implements JavaDelegate {

  private final Classification classification;

  ApplyClassification(Classification classification) {
    this.classification = classification;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<?, ?> decision = (Map<?, ?>) execution.getVariable("priorityDecision");
    classification.decided(execution.getProcessBusinessKey(), Priority.valueOf(String.valueOf(decision.get("priority"))),
        Boolean.TRUE.equals(decision.get("immediate")));
    // a serialised map would outlive the class that it was written with
    execution.removeVariable("priorityDecision");
  }
}
