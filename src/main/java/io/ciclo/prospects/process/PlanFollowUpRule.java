package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import io.ciclo.prospects.desk.Production;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A meeting is due and none is planned (BD-27). */
@Component
class PlanFollowUpRule extends ProspectRule {

  private final Production production;

  PlanFollowUpRule(ProspectFacts facts, Production production) {
    super("UserTask_PlanFollowUp", facts);
    this.production = production;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    // the glance says all
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("meetingKind", facts.firstMeetingKind(), "meetingTime", "10:00");
  }

  @Override
  public Map<String, List<Choice>> choices(String number) {
    return Map.of("choicesMeetingKinds", facts.meetingKinds());
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("PLAN", "Planificar la reunión").asking("meetingKind", "meetingDay", "meetingTime").offering("meetingLink"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    production.planFollowUp(form.caseNumber(), form.requiredText("meetingKind", "Clase de reunión", LONGEST_LINE), day(form, "meetingDay", "Día"),
        time(form, "meetingTime", "Hora"), form.optionalText("meetingLink", "Enlace o lugar", 500).orElse(null), form.person());
    return Map.of();
  }
}
