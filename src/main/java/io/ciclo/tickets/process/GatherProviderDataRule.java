package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.Escalation.Route;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Escalations;
import io.ciclo.tickets.desk.ProviderSteps;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** FU-17, first step. */
@Component
class GatherProviderDataRule extends EscalatedRule {

  private final ProviderSteps steps;

  GatherProviderDataRule(CaseFacts facts, Escalations escalations, ProviderSteps steps) {
    super("UserTask_GatherProviderData", Route.PROVIDER, facts, escalations);
    this.steps = steps;
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("GATHERED", "Guardar los datos").asking("provider", "providerData"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    steps.gathered(form.caseNumber(), form.person(), form.requiredText("provider", "Qué proveedor", 100),
        form.requiredText("providerData", "Datos para el proveedor", LONGEST_PUBLIC));
    return Map.of();
  }
}
