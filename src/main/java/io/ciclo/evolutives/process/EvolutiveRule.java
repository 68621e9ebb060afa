package io.ciclo.evolutives.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.TaskRule;
import io.ciclo.evolutives.desk.EvolutiveFacts;
import java.util.Map;

/** What all tasks of evolutives share: the case at a glance, and free fields that are kept. */
abstract class EvolutiveRule implements TaskRule {

  static final int LONGEST_TEXT = 4000;
  static final int LONGEST_NOTE = 2000;

  final EvolutiveFacts facts;
  private final String task;

  EvolutiveRule(String task, EvolutiveFacts facts) {
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
    addFacts(caseNumber, shown);
    return shown;
  }

  /** Facts that only this task's form shows. */
  abstract void addFacts(String caseNumber, Map<String, Object> shown);

  /** A text that the form shows as a fact because it is too long to begin a field with; empty otherwise. */
  static String tooLongForItsField(String text) {
    return text.length() > LONGEST_KNOWN ? text : "";
  }

  @Override
  public final Map<String, Object> complete(FormSubmission form) {
    facts.keepExtras(form.caseNumber(), form.extras());
    return act(form);
  }

  abstract Map<String, Object> act(FormSubmission form);

  static int workedMinutes(FormSubmission form) {
    return form.wholeNumber("workedMinutes").orElseThrow(() -> new InputRefused("workedMinutes",
        "«Minutos trabajados»: es obligatorio; escriba 0 si en esta parte no hubo trabajo."));
  }
}
