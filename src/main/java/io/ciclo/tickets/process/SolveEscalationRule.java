package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.Escalation.Route;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Escalations;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** FU-14, FU-19: the team solves it or gives it back; the customer reads about either. */
@Component
class SolveEscalationRule extends EscalatedRule {

  enum EscalationOutcome { SOLVED, RETURNED }

  SolveEscalationRule(CaseFacts facts, Escalations escalations) {
    super("UserTask_SolveEscalation", Route.TEAM, facts, escalations);
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(ends(EscalationOutcome.SOLVED, "Resuelto"), ends(EscalationOutcome.RETURNED, "Devolver con lo que se sabe"));
  }

  private static CaseAction ends(EscalationOutcome outcome, String label) {
    return CaseAction.of(outcome.name(), label).answering("escalationOutcome", outcome.name()).asking("publicText", "findings")
        .toCustomer("publicText");
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    boolean solved = form.requiredChoice("escalationOutcome", "¿Cómo queda?", EscalationOutcome.class) == EscalationOutcome.SOLVED;
    escalations.teamDone(form.caseNumber(), form.person(), solved,
        form.requiredText("findings", "Lo encontrado", LONGEST_FINDINGS),
        form.requiredText("publicText", "Texto para el cliente", LONGEST_PUBLIC));
    return Map.of();
  }
}
