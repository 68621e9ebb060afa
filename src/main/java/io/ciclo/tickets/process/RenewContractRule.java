package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Triage;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** IN-11: a contract in its period of grace is somebody's task while the ticket is attended. */
@Component
class RenewContractRule extends TicketRule {

  private final Triage triage;

  RenewContractRule(CaseFacts facts, Triage triage) {
    super("UserTask_RenewContract", facts);
    this.triage = triage;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factContract", facts.contract(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("AGREED", "Anotar lo acordado").asking("renewalNote"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    triage.renewalNoted(form.caseNumber(), form.person(), form.requiredText("renewalNote", "Lo acordado con el cliente", 2000));
    return Map.of();
  }
}
