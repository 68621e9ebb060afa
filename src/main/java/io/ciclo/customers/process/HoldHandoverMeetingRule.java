package io.ciclo.customers.process;

import io.ciclo.customers.desk.EventFacts;
import io.ciclo.customers.desk.HandoverDesk;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The project manager explains what is particular, with a document about it (HO-03). */
@Component
class HoldHandoverMeetingRule extends EventRule {

  private static final LocalTime USUAL_TIME = LocalTime.of(10, 0);

  private final HandoverDesk handovers;

  HoldHandoverMeetingRule(EventFacts facts, HandoverDesk handovers) {
    super("UserTask_HoldHandoverMeeting", facts);
    this.handovers = handovers;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factOpening", facts.opening(number));
    shown.put("factHeld", facts.held(number));
    shown.put("factPlanned", facts.planned(number));
    shown.put("factCalendar", facts.planLink(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    LocalDateTime begun = facts.begun(number);
    return Map.of("meetingDay", begun.toLocalDate().toString(), "meetingTime", begun.toLocalTime().toString());
  }

  @Override
  public List<CaseAction> actions(String number) {
    CaseAction held = CaseAction.of("HELD", "Anotar la reunión").asking("briefing");
    return List.of(handovers.held(number).isPresent() ? held : held.asking("meetingDay", "meetingPresent", "minutes").offering("meetingTime"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    String number = form.caseNumber();
    String briefing = address(form, "briefing", "Documento de traspaso");
    HandoverDesk.Record record = handovers.held(number).isPresent() ? null : new HandoverDesk.Record(day(form, "meetingDay", "Día"), time(form),
        form.requiredText("meetingPresent", "Quién estuvo", LONGEST_TEXT), form.requiredText("minutes", "Acta", FormSubmission.LONGEST_TEXT));
    handovers.met(number, briefing, record, form.person());
    return Map.of();
  }

  private static LocalTime time(FormSubmission form) {
    return form.text("meetingTime").map(text -> {
      try {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
      } catch (DateTimeParseException e) {
        throw new InputRefused("meetingTime", "«Hora»: escriba la hora como 10:30, y no «" + text + "».");
      }
    }).orElse(USUAL_TIME);
  }
}
