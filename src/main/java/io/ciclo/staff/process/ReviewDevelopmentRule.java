package io.ciclo.staff.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.TaskRule;
import io.ciclo.staff.desk.DevelopmentPlan;
import io.ciclo.staff.desk.DevelopmentReviews;
import java.util.Map;
import org.springframework.stereotype.Component;

/** RO-14: what was talked about and agreed, or why there is no review this year. */
@Component
class ReviewDevelopmentRule implements TaskRule {

  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_WHY = 500;

  /** What the reviewer says. */
  enum Step { DONE, SKIPPED }

  private final DevelopmentReviews reviews;

  ReviewDevelopmentRule(DevelopmentReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public String task() {
    return "UserTask_ReviewDevelopment";
  }

  @Override
  public Map<String, Object> facts(String key) {
    return reviews.facts(key);
  }

  @Override
  public Map<String, Object> known(String key) {
    return reviews.plan(key).<Map<String, Object>>map(plan -> Map.of("developmentSkills", plan.skills(), "developmentMotivation", plan.motivation(),
        "developmentPlan", plan.learning(), "developmentSteps", plan.nextSteps())).orElse(Map.of());
  }

  @Override
  public Map<String, Object> complete(FormSubmission form) {
    boolean done = form.requiredChoice("reviewStep", "¿Se ha hecho la revisión?", Step.class) == Step.DONE;
    if (done) {
      reviews.write(form.caseNumber(), new DevelopmentPlan(form.requiredText("developmentSkills", "Capacidades", LONGEST_TEXT),
          form.requiredText("developmentMotivation", "Motivación y ambiente", LONGEST_TEXT),
          form.requiredText("developmentPlan", "Plan de aprendizaje", LONGEST_TEXT),
          form.requiredText("developmentSteps", "Próximos pasos acordados", LONGEST_TEXT)), form.person());
    } else {
      reviews.skip(form.caseNumber(), form.requiredText("reviewSkippedWhy", "Por qué no", LONGEST_WHY), form.person());
    }
    return Map.of("reviewDone", done);
  }
}
