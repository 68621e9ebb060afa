package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.prospects.desk.Proof;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The checklist is ticked on its page; one item that fails blocks what follows (BD-19). */
@Component
class VerifyEnvironmentRule extends ProspectRule {

  private final Proof proof;

  VerifyEnvironmentRule(ProspectFacts facts, Proof proof) {
    super("UserTask_VerifyEnvironment", facts);
    this.proof = proof;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factEnvironment", facts.environment(number));
    shown.put("factAgents", facts.agents(number));
    shown.put("factEnvironmentLink", facts.environmentLink(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("VERIFIED", "Terminar la verificación"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    return Map.of("environmentReady", proof.verified(form.caseNumber()));
  }
}
