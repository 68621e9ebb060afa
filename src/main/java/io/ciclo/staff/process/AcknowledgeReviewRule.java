package io.ciclo.staff.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.TaskRule;
import io.ciclo.staff.desk.DevelopmentReviews;
import java.util.Map;
import org.springframework.stereotype.Component;

/** RO-14: a plan counts when the person stands by it. */
@Component
class AcknowledgeReviewRule implements TaskRule {

  private static final int LONGEST_NOTE = 1_000;

  /** What the person says. */
  enum Answer { AGREED, TALK_AGAIN }

  private final DevelopmentReviews reviews;

  AcknowledgeReviewRule(DevelopmentReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public String task() {
    return "UserTask_AcknowledgeReview";
  }

  @Override
  public Map<String, Object> facts(String key) {
    return reviews.facts(key);
  }

  @Override
  public Map<String, Object> complete(FormSubmission form) {
    boolean agreed = form.requiredChoice("developmentAnswer", "¿De acuerdo con el plan?", Answer.class) == Answer.AGREED;
    return Map.of("reviewAnswer", reviews.answer(form.caseNumber(), agreed,
        form.optionalText("answerNote", "Qué quiere hablar otra vez", LONGEST_NOTE).orElse(null), form.person()).name());
  }
}
