package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Escalations;
import java.util.List;

/** Changes and trainings of tickets that began before these had processes of their own: there is a result, or there is none. */
abstract class AttendRule extends WorkRule {

  enum Outcome { SOLVED, UNRESOLVED }

  AttendRule(String task, CaseFacts facts, Attention attention, Escalations escalations,
      EscalationProcesses processes) {
    super(task, facts, attention, escalations, processes);
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(ends(Outcome.SOLVED, "Proponer el resultado"), ends(Outcome.UNRESOLVED, "No hay solución"));
  }

  private static CaseAction ends(Outcome outcome, String label) {
    return CaseAction.of(outcome.name(), label).answering("outcome", outcome.name()).asking("publicText").offering("internalNote")
        .toCustomer("publicText");
  }

  @Override
  final WorkStep step(FormSubmission form) {
    Outcome outcome = form.requiredChoice("outcome", "¿Cómo termina?", Outcome.class);
    return outcome == Outcome.SOLVED ? WorkStep.PROPOSE : WorkStep.UNRESOLVED;
  }
}
