package io.ciclo.tickets.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import org.springframework.stereotype.Component;

@Component
class AnswerQueryRule extends WorkRule {

  AnswerQueryRule(CaseFacts facts, Attention attention) {
    super("UserTask_AnswerQuery", facts, attention);
  }

  @Override
  WorkStep step(FormSubmission form) {
    return form.requiredChoice("workStep", "¿Qué sigue?", WorkStep.class);
  }
}
