package io.ciclo.customers.process;

import io.ciclo.customers.desk.AmendmentFacts;
import io.ciclo.customers.desk.Amendments;
import io.ciclo.customers.desk.Amendments.Decision;
import io.ciclo.customers.desk.LeavingFacts;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Approved, corrected or given up, by whoever has read what changes and which deadlines move (CL-04). */
@Component
class ApproveModificationRule extends LeavingRule {

  private final AmendmentFacts amendment;
  private final Amendments amendments;

  ApproveModificationRule(LeavingFacts facts, AmendmentFacts amendment, Amendments amendments) {
    super("UserTask_ApproveModification", facts);
    this.amendment = amendment;
    this.amendments = amendments;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factSigned", amendment.signed(number));
    shown.put("factChanges", amendment.changes(number));
    shown.put("factMoved", amendment.moved(number));
    shown.put("factLetters", amendment.letters(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(step(Decision.APPROVE, "Aprobar"), step(Decision.CORRECT, "Pedir que se corrija").asking("decisionReason"),
        step(Decision.GIVE_UP, "No hacerla").asking("decisionReason"));
  }

  private static CaseAction step(Decision decision, String label) {
    return CaseAction.of(decision.name(), label).answering("modificationDecision", decision.name());
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    Decision decision = form.requiredChoice("modificationDecision", "¿Se aprueba?", Decision.class);
    amendments.decide(form.caseNumber(), decision,
        decision == Decision.APPROVE ? null : form.requiredText("decisionReason", "Por qué", LONGEST_TEXT), form.person());
    return Map.of("modificationDecision", decision.name());
  }
}
