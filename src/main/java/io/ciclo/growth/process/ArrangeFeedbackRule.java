package io.ciclo.growth.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.growth.desk.FeedbackFacts;
import io.ciclo.growth.desk.FeedbackWork;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** By a meeting, by a survey, or it was talked about already (FF-02). */
@Component
class ArrangeFeedbackRule extends FeedbackRule {

  enum FeedbackWay { MEETING, SURVEY, HELD }

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_LINK = 500;

  ArrangeFeedbackRule(FeedbackFacts facts, FeedbackWork work) {
    super("UserTask_ArrangeFeedback", facts, work);
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factNotHeld", facts.notHeld(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("feedbackContact", facts.likelyContact(number), "meetingKind", facts.firstMeetingKind(), "meetingTime", "10:00");
  }

  @Override
  public Map<String, List<Choice>> choices(String number) {
    return Map.of("choicesContacts", facts.contacts(number), "choicesMeetingKinds", facts.meetingKinds());
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(
        way(FeedbackWay.MEETING, "Convocar la reunión").asking("feedbackContact", "meetingKind", "meetingDay", "meetingTime").offering("meetingLink"),
        way(FeedbackWay.SURVEY, "Enviar la encuesta").asking("feedbackContact"),
        way(FeedbackWay.HELD, "Ya se ha hablado").asking("feedbackContact"));
  }

  private static CaseAction way(FeedbackWay way, String label) {
    return CaseAction.of(way.name(), label).answering("feedbackWay", way.name());
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    String number = form.caseNumber();
    FeedbackWay way = form.requiredChoice("feedbackWay", "¿Cómo?", FeedbackWay.class);
    long contact = contact(form);
    switch (way) {
      case MEETING -> work.planMeeting(number, contact, form.requiredText("meetingKind", "Clase de reunión", LONGEST_LINE),
          form.date("meetingDay").orElseThrow(() -> new InputRefused("meetingDay", "«Día»: es obligatorio.")), time(form),
          form.optionalText("meetingLink", "Enlace o lugar", LONGEST_LINK).orElse(null), form.person());
      case SURVEY -> work.sendSurvey(number, contact, form.person());
      case HELD -> work.heldAlready(number, contact, form.person());
    }
    return Map.of("feedbackHeld", way == FeedbackWay.HELD);
  }

  private static long contact(FormSubmission form) {
    String typed = form.requiredText("feedbackContact", "Con quién", 18);
    if (!typed.matches("\\d{1,18}")) {
      throw new InputRefused("feedbackContact", "«Con quién»: elija un contacto de la lista.");
    }
    return Long.parseLong(typed);
  }

  private static LocalTime time(FormSubmission form) {
    String typed = form.requiredText("meetingTime", "Hora", 5);
    try {
      return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
    } catch (DateTimeParseException e) {
      throw new InputRefused("meetingTime", "«Hora»: escriba la hora como 10:30, y no «" + typed + "».");
    }
  }
}
