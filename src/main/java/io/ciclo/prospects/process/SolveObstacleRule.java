package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.prospects.desk.Proof;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Something technical that was in the way was solved with IT of the other side (BD-17). */
@Component
class SolveObstacleRule extends ProspectRule {

  private final Proof proof;

  SolveObstacleRule(ProspectFacts facts, Proof proof) {
    super("UserTask_SolveObstacle", facts);
    this.proof = proof;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factObstacle", facts.obstacle(number));
    shown.put("factCounterparts", facts.counterparts(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("SOLVED", "Obstáculo resuelto").asking("solution"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    proof.solved(form.caseNumber(), form.requiredText("solution", "Cómo se ha resuelto", LONGEST_NOTE), form.person());
    return Map.of();
  }
}
