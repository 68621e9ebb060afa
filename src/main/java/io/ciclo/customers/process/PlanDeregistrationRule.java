package io.ciclo.customers.process;

import io.ciclo.customers.Leaving.EndedBy;
import io.ciclo.customers.desk.LeavingFacts;
import io.ciclo.customers.desk.Leavings;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who ends the contract, and its last day (CL-05, CL-06). */
@Component
class PlanDeregistrationRule extends LeavingRule {

  private final Leavings leavings;

  PlanDeregistrationRule(LeavingFacts facts, Leavings leavings) {
    super("UserTask_PlanDeregistration", facts);
    this.leavings = leavings;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factContract", facts.contract(number));
    shown.put("factOpenCases", facts.openCases(number));
    shown.put("factPoints", facts.points(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    return facts.knownPlan(number);
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("PLAN", "Planificar la baja y avisar").asking("endedBy", "lastDay").offering("publicText").toCustomer("publicText"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    EndedBy endedBy = form.requiredChoice("endedBy", "¿Quién termina el contrato?", EndedBy.class);
    Instant over = leavings.plan(form.caseNumber(), endedBy, day(form, "lastDay", "Último día"),
        form.optionalText("publicText", "Algo más para el cliente", LONGEST_TEXT).orElse(null), form.person());
    return Map.of("endedBy", endedBy.name(), "lastDayOver", Date.from(over));
  }
}
