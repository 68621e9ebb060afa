package io.ciclo.customers.process;

import io.ciclo.customers.desk.ErasureDesk;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.TaskRule;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A second person looks before anything goes; what is erased does not come back. */
@Component
class ConfirmErasureRule implements TaskRule {

  private static final int LONGEST_WHY = 300;

  /** What that person says. */
  enum Decision { CONFIRMED, REFUSED }

  private final ErasureDesk desk;

  ConfirmErasureRule(ErasureDesk desk) {
    this.desk = desk;
  }

  @Override
  public String task() {
    return "UserTask_ConfirmErasure";
  }

  @Override
  public Map<String, Object> facts(String key) {
    return desk.facts(key);
  }

  @Override
  public Map<String, Object> complete(FormSubmission form) {
    boolean confirmed = form.requiredChoice("erasureDecision", "¿Se borra?", Decision.class) == Decision.CONFIRMED;
    if (confirmed) {
      desk.confirm(form.caseNumber(), form.person());
    } else {
      desk.refuse(form.caseNumber(), form.requiredText("erasureWhy", "Por qué no", LONGEST_WHY), form.person());
    }
    return Map.of("erasureConfirmed", confirmed);
  }
}
