package io.ciclo.customers.process;

import io.ciclo.customers.Leaving.ExitReason;
import io.ciclo.customers.Leaving.WouldReturn;
import io.ciclo.customers.desk.LeavingFacts;
import io.ciclo.customers.desk.Leavings;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Why the customer leaves, and whether it would come back; or that it did not want to talk (CL-06). */
@Component
class HoldExitInterviewRule extends LeavingRule {

  enum InterviewHeld { HELD, DECLINED }

  private final Leavings leavings;

  HoldExitInterviewRule(LeavingFacts facts, Leavings leavings) {
    super("UserTask_HoldExitInterview", facts);
    this.leavings = leavings;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factLastDay", facts.lastDay(number));
    shown.put("factExpectations", facts.expectations(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("HELD", "Anotar la entrevista").answering("interviewHeld", "HELD").asking("exitReason", "wouldReturn", "interviewNotes"),
        CaseAction.of("DECLINED", "No ha querido hablar").answering("interviewHeld", "DECLINED").asking("interviewNotes"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    boolean held = form.requiredChoice("interviewHeld", "¿Ha habido entrevista?", InterviewHeld.class) == InterviewHeld.HELD;
    String notes = form.requiredText("interviewNotes", "Lo hablado", LONGEST_TEXT);
    leavings.interviewed(form.caseNumber(), leavings.interview(held,
        held ? form.requiredChoice("exitReason", "Por qué se va", ExitReason.class) : null,
        held ? form.requiredChoice("wouldReturn", "¿Volvería?", WouldReturn.class) : null, notes, form.person()), notes);
    return Map.of();
  }
}
