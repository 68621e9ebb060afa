package io.ciclo.growth.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.TaskRule;
import io.ciclo.growth.desk.FarmingFacts;
import java.util.Map;

/** What all tasks of Farming share: the case at a glance, and free fields that are kept. */
abstract class FarmingRule implements TaskRule {

  static final int LONGEST_TEXT = 8000;
  static final int LONGEST_NOTE = 4000;
  static final int LONGEST_LINE = 200;

  final FarmingFacts facts;
  private final String task;

  FarmingRule(String task, FarmingFacts facts) {
    this.task = task;
    this.facts = facts;
  }

  @Override
  public final String task() {
    return task;
  }

  @Override
  public final Map<String, Object> facts(String number) {
    Map<String, Object> shown = facts.glance(number);
    addFacts(number, shown);
    return shown;
  }

  /** Facts that only this task's form shows. */
  abstract void addFacts(String number, Map<String, Object> shown);

  @Override
  public final Map<String, Object> complete(FormSubmission form) {
    facts.keepExtras(form.caseNumber(), form.extras(), form.person());
    return act(form);
  }

  abstract Map<String, Object> act(FormSubmission form);
}
