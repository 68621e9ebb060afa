package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.ProviderSteps;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** FU-17, fourth step, and FU-18: followed until the provider answers; each piece of news is told. */
@Component
class FollowProviderRule extends TicketRule {

  enum ProviderOutcome { ANSWERED, WAITING }

  private final ProviderSteps steps;

  FollowProviderRule(CaseFacts facts, ProviderSteps steps) {
    super("UserTask_FollowProvider", facts);
    this.steps = steps;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factProvider", steps.summary(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(news(ProviderOutcome.ANSWERED, "El proveedor ha respondido"),
        news(ProviderOutcome.WAITING, "Todavía no: dar noticias").offering("providerDate"));
  }

  private static CaseAction news(ProviderOutcome outcome, String label) {
    return CaseAction.of(outcome.name(), label).answering("providerOutcome", outcome.name()).asking("publicText", "findings")
        .toCustomer("publicText");
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    boolean answered = form.requiredChoice("providerOutcome", "¿Qué hay?", ProviderOutcome.class) == ProviderOutcome.ANSWERED;
    String findings = form.requiredText("findings", "Lo que dice el proveedor", 2000);
    String told = form.requiredText("publicText", "Texto para el cliente", 4000);
    if (answered) {
      steps.answered(form.caseNumber(), form.person(), findings, told);
    } else {
      steps.waits(form.caseNumber(), form.person(), findings, form.date("providerDate").orElse(null), told);
    }
    return Map.of("providerAnswered", answered);
  }
}
