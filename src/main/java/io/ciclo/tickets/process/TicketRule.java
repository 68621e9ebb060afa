package io.ciclo.tickets.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.TaskRule;
import io.ciclo.tickets.desk.CaseFacts;
import java.util.Map;

/** What all tasks of tickets share: the case at a glance, and free fields that are kept. */
abstract class TicketRule implements TaskRule {

  final CaseFacts facts;
  private final String task;

  TicketRule(String task, CaseFacts facts) {
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
  void addFacts(String number, Map<String, Object> shown) {}

  @Override
  public final Map<String, Object> complete(FormSubmission form) {
    facts.keepExtras(form.caseNumber(), form.extras());
    return act(form);
  }

  abstract Map<String, Object> act(FormSubmission form);
}
