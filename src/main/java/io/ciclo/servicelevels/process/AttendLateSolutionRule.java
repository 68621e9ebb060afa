package io.ciclo.servicelevels.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.servicelevels.AlarmTasks;
import io.ciclo.servicelevels.DelayTold;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The solution, or a date that the customer was given, is late: the next level up is in charge (SL-30, FU-24, FU-32). */
@Component
class AttendLateSolutionRule extends AlarmRule {

  private static final int LONGEST_TEXT = 4000;

  AttendLateSolutionRule(ApplicationEventPublisher events) {
    super(AlarmTasks.ATTEND_LATE_SOLUTION, events);
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("ATTEND", "Anotar qué se ha hecho").asking("attendNote"),
        CaseAction.of("TELL", "Avisar al cliente del retraso").answering("tellCustomer", "true")
            .asking("delayReason", "delayMeasures", "attendNote").toCustomer("delayReason"));
  }

  @Override
  Map<String, Object> attended(FormSubmission form) {
    boolean told = form.checked("tellCustomer");
    if (told) {
      publish(new DelayTold(form.caseNumber(), form.person(),
          form.requiredText("delayReason", "Motivo del retraso", LONGEST_TEXT),
          form.requiredText("delayMeasures", "Medidas", LONGEST_TEXT)));
    }
    return Map.of("delayToBeTold", told);
  }
}
