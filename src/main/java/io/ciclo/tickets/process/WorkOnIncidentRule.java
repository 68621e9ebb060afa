package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.SolutionKind;
import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Escalations;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class WorkOnIncidentRule extends WorkRule {

  WorkOnIncidentRule(CaseFacts facts, Attention attention, Escalations escalations,
      EscalationProcesses processes) {
    super("UserTask_WorkOnIncident", facts, attention, escalations, processes);
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    super.addFacts(number, shown);
    shown.put("factImpact", facts.impact(number));
  }

  @Override
  CaseAction proposal() {
    return ends("PROPOSE", "Proponer una solución").asking("publicText", "solutionKind").offering("howToCheck", "internalNote");
  }

  @Override
  WorkStep step(FormSubmission form) {
    return form.requiredChoice("workStep", "¿Qué sigue?", WorkStep.class);
  }

  @Override
  SolutionKind kind(FormSubmission form) {
    return form.requiredChoice("solutionKind", "Clase de solución", SolutionKind.class);
  }
}
