package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.Escalation.Route;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Escalations;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** FU-16: a call instead of more messages. */
@Component
class CallCustomerRule extends EscalatedRule {

  CallCustomerRule(CaseFacts facts, Escalations escalations) {
    super("UserTask_CallCustomer", Route.CALL, facts, escalations);
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    super.addFacts(number, shown);
    shown.put("factPhone", facts.phone(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("CALLED", "Anotar la llamada").asking("callNote").offering("publicText").toCustomer("publicText"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    escalations.called(form.caseNumber(), form.person(), form.requiredText("callNote", "Lo hablado", LONGEST_FINDINGS),
        form.optionalText("publicText", "Resumen para el cliente", LONGEST_PUBLIC).orElse(null));
    return Map.of();
  }
}
