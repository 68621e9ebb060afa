package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Triage;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** IN-11: whether a ticket without contract in force goes on is a person's decision. */
@Component
class ClarifyContractRule extends TicketRule {

  enum ContractDecision { CONTINUE, CANCEL }

  private final Triage triage;

  ClarifyContractRule(CaseFacts facts, Triage triage) {
    super("UserTask_ClarifyContract", facts);
    this.triage = triage;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factContract", facts.contract(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(decides(ContractDecision.CONTINUE, "Atender el ticket"), decides(ContractDecision.CANCEL, "No atenderlo"));
  }

  private static CaseAction decides(ContractDecision decision, String label) {
    return CaseAction.of(decision.name(), label).answering("contractDecision", decision.name()).asking("contractNote");
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    boolean goOn = form.requiredChoice("contractDecision", "¿Qué se hace con el ticket?", ContractDecision.class) == ContractDecision.CONTINUE;
    triage.contractClarified(form.caseNumber(), form.person(), goOn, form.requiredText("contractNote", "Motivo", 2000));
    return Map.of("attended", goOn, "contractState", triage.circumstances(form.caseNumber()).contractState());
  }
}
