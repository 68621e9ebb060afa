package io.ciclo.prospects.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.TaskRule;
import io.ciclo.prospects.desk.ProspectFacts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** What all tasks of prospects share: the case at a glance, free fields that are kept, days and times as people write them. */
abstract class ProspectRule implements TaskRule {

  static final int LONGEST_TEXT = 8000;
  static final int LONGEST_NOTE = 4000;
  static final int LONGEST_LINE = 200;
  private static final LocalTime USUAL_TIME = LocalTime.of(10, 0);

  final ProspectFacts facts;
  private final String task;

  ProspectRule(String task, ProspectFacts facts) {
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

  static LocalTime time(FormSubmission form, String field, String label) {
    return form.text(field).map(text -> {
      try {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
      } catch (DateTimeParseException e) {
        throw new InputRefused(field, "«" + label + "»: escriba la hora como 10:30, y no «" + text + "».");
      }
    }).orElse(USUAL_TIME);
  }

  static String email(FormSubmission form, String field, String label) {
    String email = form.requiredText(field, label, 254);
    if (!email.matches("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+")) {
      throw new InputRefused(field, "«" + label + "»: «" + email + "» no es una dirección de correo.");
    }
    return email;
  }
}
