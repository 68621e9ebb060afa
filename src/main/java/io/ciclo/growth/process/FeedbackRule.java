package io.ciclo.growth.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.TaskRule;
import io.ciclo.growth.desk.FeedbackFacts;
import io.ciclo.growth.desk.FeedbackWork;
import java.util.Map;

/** What the tasks of a Feedback share: the case at a glance, and free fields that are kept. */
abstract class FeedbackRule implements TaskRule {

  static final int LONGEST_TEXT = 4000;

  final FeedbackFacts facts;
  final FeedbackWork work;
  private final String task;

  FeedbackRule(String task, FeedbackFacts facts, FeedbackWork work) {
    this.task = task;
    this.facts = facts;
    this.work = work;
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
    work.keepExtras(form.caseNumber(), form.extras(), form.person());
    return act(form);
  }

  abstract Map<String, Object> act(FormSubmission form);
}
