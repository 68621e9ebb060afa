package io.ciclo.engine.forms;

import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.TaskRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;

/** A rule as a room would write it, for the process {@code form-probe}. */
public class FormProbeRule implements TaskRule {

  final List<FormSubmission> completed = new ArrayList<>();
  /** How often somebody else is going to be faster. */
  int collisions;

  @Override
  public String task() {
    return "UserTask_Ruled";
  }

  @Override
  public Map<String, Object> facts(String caseNumber) {
    return Map.of("factSubject", "Tienda caída", "factLong", "x".repeat(5_000), "factCount", 3);
  }

  @Override
  public Map<String, List<Choice>> choices(String caseNumber) {
    return Map.of("choicesAnswers", List.of(new Choice("Sí, claro", "YES"), new Choice("No", "NO")));
  }

  @Override
  public Map<String, Object> complete(FormSubmission form) {
    if (collisions-- > 0) {
      throw new OptimisticLockingFailureException("changed by somebody else");
    }
    String answer = form.requiredText("answer", "Respuesta", 100);
    completed.add(form);
    return Map.of("decided", answer.toUpperCase());
  }
}
