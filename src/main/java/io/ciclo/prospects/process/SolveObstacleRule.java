package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.prospects.desk.Proof;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  public Optional<String> about() {
    return Optional.of(ProspectsProcesses.OBSTACLE);
  }

  @Override
  public Map<String, Object> facts(String number, Object obstacle) {
    Map<String, Object> shown = facts(number);
    shown.put("factObstacle", facts.obstacle(number, id(obstacle)));
    return shown;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factCounterparts", facts.counterparts(number));
  }

  private static long id(Object obstacle) {
    return ((Number) obstacle).longValue();
  }

  /** The page of the case could not say which of several it is about; the form in Tasklist does. */
  @Override
  public List<CaseAction> actions(String number) {
    return proof.openObstacles(number) > 1 ? List.of() : List.of(CaseAction.of("SOLVED", "Obstáculo resuelto").asking("solution"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    proof.solved(form.caseNumber(), id(form.thing().orElseThrow()), form.requiredText("solution", "Cómo se ha resuelto", LONGEST_NOTE), form.person());
    return Map.of();
  }
}
