package io.ciclo.training.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.training.desk.TrainingNeeds;
import io.ciclo.training.desk.TrainingFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was said in the meeting about needs (TR-03). */
@Component
class HoldNeedsMeetingRule extends TrainingRule {

  private final TrainingNeeds needs;

  HoldNeedsMeetingRule(TrainingFacts facts, TrainingNeeds needs) {
    super("UserTask_HoldNeedsMeeting", facts);
    this.needs = needs;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factMeeting", facts.meeting(caseNumber));
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return List.of(CaseAction.of("HELD", "Anotar lo hablado").asking("meetingMinutes"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    needs.met(form.caseNumber(), form.person(), form.requiredText("meetingMinutes", "Lo hablado", LONGEST_TEXT));
    return Map.of();
  }
}
