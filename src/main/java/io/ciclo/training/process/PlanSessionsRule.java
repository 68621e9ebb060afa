package io.ciclo.training.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.training.desk.TrainingSessions;
import io.ciclo.training.desk.TrainingFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Dates and trainer are agreed, and the material is there (TR-06). */
@Component
class PlanSessionsRule extends TrainingRule {

  private final TrainingSessions sessions;

  PlanSessionsRule(TrainingFacts facts, TrainingSessions sessions) {
    super("UserTask_PlanSessions", facts);
    this.sessions = sessions;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factProposal", facts.proposal(caseNumber));
  }

  @Override
  public Map<String, Object> known(String caseNumber) {
    Map<String, Object> known = new HashMap<>();
    known.put("sessionDates", facts.proposedDates(caseNumber));
    known.put("trainer", facts.trainer(caseNumber));
    return known;
  }

  @Override
  public Map<String, List<Choice>> choices(String caseNumber) {
    return Map.of("choicesTrainers", facts.trainers(caseNumber));
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return List.of(CaseAction.of("PLAN", "Convocar las sesiones").asking("sessionDates", "trainer", "materialReady").offering("sessionLink"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    if (!form.checked("materialReady")) {
      throw new InputRefused("materialReady", "«Material preparado»: márquelo cuando esté; sin material no se convoca la primera sesión.");
    }
    sessions.plan(form.caseNumber(), form.person(),
        form.requiredText("sessionDates", "Fechas de las sesiones", PrepareProposalRule.LONGEST_DATES),
        form.requiredText("trainer", "Quién la da", PrepareProposalRule.LONGEST_PERSON), link(form, "sessionLink", "Enlace de MS Teams"));
    return Map.of();
  }
}
