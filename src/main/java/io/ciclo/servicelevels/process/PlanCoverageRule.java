package io.ciclo.servicelevels.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.TaskRule;
import io.ciclo.servicelevels.desk.CoveragePlan;
import java.util.Map;
import org.springframework.stereotype.Component;

/** SL-05: the year's holidays are covered on the page of the year; completing the task says that it is done. */
@Component
class PlanCoverageRule implements TaskRule {

  private static final int LONGEST_NOTE = 500;

  private final CoveragePlan plan;

  PlanCoverageRule(CoveragePlan plan) {
    this.plan = plan;
  }

  @Override
  public String task() {
    return "UserTask_PlanCoverage";
  }

  @Override
  public Map<String, Object> facts(String key) {
    return plan.facts(key);
  }

  @Override
  public Map<String, Object> complete(FormSubmission form) {
    String note = form.text("teamNote").map(given -> form.requiredText("teamNote", "Nota para el equipo", LONGEST_NOTE)).orElse("");
    plan.planned(form.caseNumber(), note);
    return Map.of();
  }
}
