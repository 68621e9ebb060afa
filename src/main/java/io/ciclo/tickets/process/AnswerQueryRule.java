package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Escalations;
import org.springframework.stereotype.Component;

@Component
class AnswerQueryRule extends WorkRule {

  AnswerQueryRule(CaseFacts facts, Attention attention, Escalations escalations,
      EscalationProcesses processes) {
    super("UserTask_AnswerQuery", facts, attention, escalations, processes);
  }

  @Override
  CaseAction proposal(String number) {
    return ends("PROPOSE", "Responder a la consulta").asking("publicText").offering("internalNote");
  }

  @Override
  WorkStep step(FormSubmission form) {
    return form.requiredChoice("workStep", "¿Qué sigue?", WorkStep.class);
  }
}
