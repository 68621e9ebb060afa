package io.ciclo.customers.process;

import io.ciclo.customers.desk.LeavingFacts;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.TaskRule;
import java.time.LocalDate;
import java.util.Map;

/** What tasks of amendments and deregistrations share: the case at a glance, free fields that are kept, days. */
abstract class LeavingRule implements TaskRule {

  static final int LONGEST_TEXT = 4000;

  final LeavingFacts facts;
  private final String task;

  LeavingRule(String task, LeavingFacts facts) {
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

  static LocalDate day(FormSubmission form, String field, String label) {
    return form.date(field).orElseThrow(() -> new InputRefused(field, "«" + label + "»: es obligatorio."));
  }
}
