package io.ciclo.customers.process;

import io.ciclo.customers.desk.EventFacts;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.TaskRule;
import java.time.LocalDate;
import java.util.Map;

/** What all tasks of customer events share: the case at a glance, and free fields that are kept. */
abstract class EventRule implements TaskRule {

  static final int LONGEST_TEXT = 8000;
  static final int LONGEST_LINK = 1000;
  static final int LONGEST_PERSON = 80;

  final EventFacts facts;
  private final String task;

  EventRule(String task, EventFacts facts) {
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
    facts.keepExtras(form.caseNumber(), form.extras(), form.person());
    return act(form);
  }

  abstract Map<String, Object> act(FormSubmission form);

  static LocalDate day(FormSubmission form, String field, String label) {
    return form.date(field).orElseThrow(() -> new InputRefused(field, "«" + label + "»: es obligatorio."));
  }

  /** An address that colleagues will click. */
  static String address(FormSubmission form, String field, String label) {
    String address = form.requiredText(field, label, LONGEST_LINK);
    if (!address.matches("https?://\\S+")) {
      throw new InputRefused(field, "«" + label + "»: escriba una dirección que empiece por https://.");
    }
    return address;
  }
}
