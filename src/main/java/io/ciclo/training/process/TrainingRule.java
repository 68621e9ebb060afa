package io.ciclo.training.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.TaskRule;
import io.ciclo.training.desk.TrainingFacts;
import java.util.Map;

/** What all tasks of trainings share: the case at a glance, what the customer wrote, and free fields that are kept. */
abstract class TrainingRule implements TaskRule {

  static final int LONGEST_TEXT = 4000;
  static final int LONGEST_NOTE = 2000;
  static final int LONGEST_LINK = 1000;

  final TrainingFacts facts;
  private final String task;

  TrainingRule(String task, TrainingFacts facts) {
    this.task = task;
    this.facts = facts;
  }

  @Override
  public final String task() {
    return task;
  }

  @Override
  public final Map<String, Object> facts(String caseNumber) {
    Map<String, Object> shown = facts.glance(caseNumber);
    shown.put("factWritten", facts.written(caseNumber));
    addFacts(caseNumber, shown);
    return shown;
  }

  /** Facts that only this task's form shows. */
  abstract void addFacts(String caseNumber, Map<String, Object> shown);

  @Override
  public final Map<String, Object> complete(FormSubmission form) {
    facts.keepExtras(form.caseNumber(), form.extras());
    return act(form);
  }

  abstract Map<String, Object> act(FormSubmission form);

  /** An address that may be left out: whatever is typed there is clicked by customers. */
  static String link(FormSubmission form, String field, String label) {
    return form.optionalText(field, label, LONGEST_LINK).map(link -> {
      if (!link.matches("https?://\\S+")) {
        throw new InputRefused(field, "«" + label + "»: escriba una dirección que empiece por https://.");
      }
      return link;
    }).orElse(null);
  }

  static int workedMinutes(FormSubmission form, String label) {
    int most = 24 * 60;
    int minutes = form.wholeNumber("workedMinutes").orElseThrow(() -> new InputRefused("workedMinutes", "«" + label + "»: es obligatorio."));
    if (minutes < 0 || minutes > most) {
      throw new InputRefused("workedMinutes", "«" + label + "»: de 0 a " + most + ".");
    }
    return minutes;
  }
}
