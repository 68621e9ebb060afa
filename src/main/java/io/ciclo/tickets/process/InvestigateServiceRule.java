package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.Escalation.Route;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Escalations;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** FU-10, FU-11: a Service Manager investigates in detail; whom that does not satisfy goes to the CSM. */
@Component
class InvestigateServiceRule extends EscalatedRule {

  enum ServiceOutcome { CONTENT, UNHAPPY }

  InvestigateServiceRule(CaseFacts facts, Escalations escalations) {
    super("UserTask_InvestigateService", Route.SERVICE_MANAGER, facts, escalations);
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(ends(ServiceOutcome.CONTENT, "El cliente queda atendido"), ends(ServiceOutcome.UNHAPPY, "Pasar al CSM"));
  }

  private static CaseAction ends(ServiceOutcome outcome, String label) {
    return CaseAction.of(outcome.name(), label).answering("serviceOutcome", outcome.name()).asking("publicText", "findings")
        .toCustomer("publicText");
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    boolean content = form.requiredChoice("serviceOutcome", "¿Queda atendido el cliente?", ServiceOutcome.class)
        == ServiceOutcome.CONTENT;
    return Map.of("customerContent", escalations.investigated(form.caseNumber(), form.person(), content,
        form.requiredText("findings", "Lo investigado", LONGEST_FINDINGS),
        form.requiredText("publicText", "Texto para el cliente", LONGEST_PUBLIC)));
  }
}
