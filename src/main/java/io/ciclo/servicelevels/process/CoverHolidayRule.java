package io.ciclo.servicelevels.process;

import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.TaskRule;
import io.ciclo.servicelevels.desk.CoveragePlan;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** SL-06: a holiday that comes near gets somebody who covers it, here or on the page of the year. */
@Component
class CoverHolidayRule implements TaskRule {

  private final CoveragePlan plan;

  CoverHolidayRule(CoveragePlan plan) {
    this.plan = plan;
  }

  @Override
  public String task() {
    return "UserTask_CoverHoliday";
  }

  @Override
  public Map<String, Object> facts(String key) {
    return plan.facts(key);
  }

  @Override
  public Map<String, List<Choice>> choices(String key) {
    return Map.of("choicesTeam", plan.choices());
  }

  @Override
  public Map<String, Object> complete(FormSubmission form) {
    return Map.of("holidayCovered", plan.coveredBy(form.caseNumber(), form.text("coverPerson").orElse(null), form.person()));
  }
}
