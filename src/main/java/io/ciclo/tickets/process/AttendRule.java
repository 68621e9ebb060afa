package io.ciclo.tickets.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Escalations;

/** Changes and trainings, until their own processes exist: there is a result, or there is none. */
abstract class AttendRule extends WorkRule {

  enum Outcome { SOLVED, UNRESOLVED }

  AttendRule(String task, CaseFacts facts, Attention attention, Escalations escalations,
      EscalationProcesses processes) {
    super(task, facts, attention, escalations, processes);
  }

  @Override
  final WorkStep step(FormSubmission form) {
    Outcome outcome = form.requiredChoice("outcome", "¿Cómo termina?", Outcome.class);
    return outcome == Outcome.SOLVED ? WorkStep.PROPOSE : WorkStep.UNRESOLVED;
  }
}
