package io.ciclo.growth.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.growth.desk.FeedbackFacts;
import io.ciclo.growth.desk.FeedbackWork;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Satisfaction, comments, and what is to come of them (FF-02). */
@Component
class RecordFeedbackRule extends FeedbackRule {

  RecordFeedbackRule(FeedbackFacts facts, FeedbackWork work) {
    super("UserTask_RecordFeedback", facts, work);
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factSaid", facts.said(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    return facts.answers(number);
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("RECORD", "Registrar el Feedback").asking("satisfaction", "comments").offering("needsFound", "complaint"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    int satisfaction = form.wholeNumber("satisfaction")
        .orElseThrow(() -> new InputRefused("satisfaction", "«Satisfacción»: es obligatorio, elija del 1 al 5."));
    String complaint = form.optionalText("complaint", "Queja", LONGEST_TEXT).orElse("");
    int needs = work.record(form.caseNumber(), new FeedbackWork.Said(satisfaction, form.requiredText("comments", "Comentarios", LONGEST_TEXT),
        form.text("needsFound").orElse(""), complaint), form.person());
    return Map.of("needExists", needs > 0, "complaintExists", !complaint.isEmpty());
  }
}
