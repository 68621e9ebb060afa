package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.prospects.desk.Proof;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What does not do was solved with IT; it is looked at again (BD-17, BD-19). */
@Component
class ResolveWithItRule extends ProspectRule {

  private final Proof proof;

  ResolveWithItRule(ProspectFacts facts, Proof proof) {
    super("UserTask_ResolveWithIt", facts);
    this.proof = proof;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factEnvironment", facts.environment(number));
    shown.put("factCounterparts", facts.counterparts(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("RESOLVED", "Resuelto: verificar otra vez").asking("solution"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    proof.resolved(form.caseNumber(), form.requiredText("solution", "Cómo se ha resuelto", LONGEST_NOTE), form.person());
    return Map.of();
  }
}
