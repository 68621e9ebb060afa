package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import io.ciclo.prospects.desk.Phases;
import io.ciclo.prospects.desk.ProspectFacts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The meeting by which a phase goes on; without minutes nothing does (BD-02). */
@Component
class HoldMeetingRule extends ProspectRule {

  private final Phases phases;

  HoldMeetingRule(ProspectFacts facts, Phases phases) {
    super("UserTask_HoldMeeting", facts);
    this.phases = phases;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    Phases.Pending pending = phases.pending(number);
    shown.put("factMilestone", phases.subject(pending));
    shown.put("factPlanned", facts.planned(number, phases.awaited(number, pending.phase(), pending.purpose()).orElse(null)));
    shown.put("factCalendar", facts.planLink(number, pending, phases.subject(pending)));
  }

  @Override
  public Map<String, Object> known(String number) {
    LocalDateTime begun = facts.begun(number, phases.planned(number).orElse(null));
    return Map.of("meetingKind", facts.firstMeetingKind(), "meetingDay", begun.toLocalDate().toString(), "meetingTime", begun.toLocalTime().toString(),
        "meetingPresent", facts.usualPresent(number));
  }

  @Override
  public Map<String, List<Choice>> choices(String number) {
    return Map.of("choicesMeetingKinds", facts.meetingKinds());
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("HOLD", "Anotar la reunión")
        .asking("meetingKind", "meetingDay", "meetingTime", "meetingPresent", "minutes").offering("meetingDecision"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    Phases.Pending pending = phases.pending(form.caseNumber());
    phases.hold(form.caseNumber(), pending.phase(), pending.purpose(), new Phases.Record(
        form.requiredText("meetingKind", "Clase de reunión", LONGEST_LINE), day(form, "meetingDay", "Día"), time(form, "meetingTime", "Hora"),
        form.requiredText("meetingPresent", "Quién estuvo", LONGEST_TEXT), form.requiredText("minutes", "Acta", FormSubmission.LONGEST_TEXT),
        form.optionalText("meetingDecision", "Qué se decidió", 2000).orElse(null)), form.person());
    return Map.of();
  }
}
