package io.ciclo.servicelevels.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.TaskRule;
import io.ciclo.servicelevels.AlarmAttended;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;

/** What the tasks about a missed deadline share: somebody says what was done, and the case keeps it as a note. */
abstract class AlarmRule implements TaskRule {

  private static final int LONGEST_NOTE = 2000;

  private final String task;
  private final ApplicationEventPublisher events;

  AlarmRule(String task, ApplicationEventPublisher events) {
    this.task = task;
    this.events = events;
  }

  @Override
  public final String task() {
    return task;
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("ATTEND", "Anotar qué se ha hecho").asking("attendNote"));
  }

  /** Which deadline it is, and since when it is over, are variables of the process: a case may have several. */
  @Override
  public final Map<String, Object> facts(String caseNumber) {
    return Map.of("factLink", "/casos/" + caseNumber);
  }

  @Override
  public final Map<String, Object> complete(FormSubmission form) {
    String note = form.requiredText("attendNote", "Qué se ha hecho", LONGEST_NOTE);
    events.publishEvent(new AlarmAttended(form.caseNumber(), form.person(), note));
    return attended(form);
  }

  /** What this task asks besides; returns what the next gateway reads. */
  Map<String, Object> attended(FormSubmission form) {
    return Map.of();
  }

  final void publish(Object event) {
    events.publishEvent(event);
  }
}
