package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.prospects.desk.Proof;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who will be trained, as what, and for whom they work (BD-16). */
@Component
class ListAgentsRule extends ProspectRule {

  private final Proof proof;

  ListAgentsRule(ProspectFacts facts, Proof proof) {
    super("UserTask_ListAgents", facts);
    this.proof = proof;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factAgents", facts.agents(number));
    shown.put("factTrainingLink", facts.trainingLink());
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("agents", facts.agents(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("LIST", "Anotar a los agentes").asking("agents"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    proof.list(form.caseNumber(), form.requiredText("agents", "Agentes", FormSubmission.LONGEST_TEXT), form.person());
    return Map.of();
  }
}
