package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.ProviderSteps;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** FU-17, second step: from here on the provider's date counts (SL-22). */
@Component
class OpenProviderTicketRule extends TicketRule {

  private final ProviderSteps steps;

  OpenProviderTicketRule(CaseFacts facts, ProviderSteps steps) {
    super("UserTask_OpenProviderTicket", facts);
    this.steps = steps;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factProvider", steps.summary(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("OPENED", "Abierto al proveedor").asking("publicText", "providerReference").offering("providerDate")
        .toCustomer("publicText"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    steps.opened(form.caseNumber(), form.person(), form.requiredText("providerReference", "Referencia del proveedor", 100),
        form.date("providerDate").orElse(null), form.requiredText("publicText", "Texto para el cliente", 4000));
    return Map.of();
  }
}
