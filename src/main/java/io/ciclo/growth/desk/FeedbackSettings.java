package io.ciclo.growth.desk;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures of Feedbacks and of signals. Read as texts, so that a wrong one is refused with a sentence and not with a conversion error.
 *
 * @param jointMeetingDays days within which a planned follow-up of the relationship is used instead of planning a second meeting (BD-27)
 * @param meetingPatienceDays working days after a meeting's end without minutes, then it counts as not held
 * @param surveyReminderDays working days after which the contact is reminded of the survey, each later than the one before
 * @param surveyDays working days after which an answer is no longer expected, later than every reminder
 * @param attempts how often a meeting is arranged before the Feedback ends without answer
 * @param signalDays of facts that signals look at
 * @param signalRestDays before the same signal comes again
 */
@ConfigurationProperties("ciclo.feedback")
public record FeedbackSettings(@DefaultValue("21") String jointMeetingDays, @DefaultValue("5") String meetingPatienceDays,
    @DefaultValue({"5", "10"}) List<String> surveyReminderDays, @DefaultValue("15") String surveyDays, @DefaultValue("2") String attempts,
    @DefaultValue("90") String signalDays, @DefaultValue("90") String signalRestDays) {

  public FeedbackSettings {
    surveyReminderDays = List.copyOf(surveyReminderDays);
    demand(jointMeetingDays, "joint-meeting-days", 0, 90);
    demand(meetingPatienceDays, "meeting-patience-days", 1, 30);
    demand(surveyDays, "survey-days", 1, 60);
    demand(attempts, "attempts", 1, 9);
    demand(signalDays, "signal-days", 7, 366);
    demand(signalRestDays, "signal-rest-days", 1, 730);
    int last = 0;
    for (String day : surveyReminderDays) {
      demand(day, "survey-reminder-days", 1, 60);
      if (number(day) <= last || number(day) >= number(surveyDays)) {
        throw new IllegalArgumentException("ciclo.feedback.survey-reminder-days = " + surveyReminderDays
            + ": cada recordatorio tiene que ser posterior al anterior y anterior a survey-days (" + surveyDays + ")");
      }
      last = number(day);
    }
  }

  private static void demand(String value, String key, int least, int most) {
    if (!value.matches("\\d{1,3}") || number(value) < least || number(value) > most) {
      throw new IllegalArgumentException("ciclo.feedback." + key + " = " + value + ": tiene que ser un número de " + least + " a " + most);
    }
  }

  private static int number(String value) {
    return Integer.parseInt(value);
  }

  int jointDays() {
    return number(jointMeetingDays);
  }

  int patienceDays() {
    return number(meetingPatienceDays);
  }

  List<Integer> reminders() {
    return surveyReminderDays.stream().map(FeedbackSettings::number).toList();
  }

  int answerDays() {
    return number(surveyDays);
  }

  int mostAttempts() {
    return number(attempts);
  }

  int factDays() {
    return number(signalDays);
  }

  int restDays() {
    return number(signalRestDays);
  }
}
