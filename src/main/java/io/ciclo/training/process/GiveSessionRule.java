package io.ciclo.training.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.tpoints.TPoints;
import io.ciclo.training.desk.TrainingSessions;
import io.ciclo.training.desk.TrainingFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The session that comes next was given, gets another date, or there will be none any more (TR-07, TR-08). */
@Component
class GiveSessionRule extends TrainingRule {

  enum SessionStep { GIVEN, MOVE, STOP }

  /** What the next gateway reads: STOPPED, GIVEN, or that there is more to come. */
  enum SessionsOutcome { GIVEN, STOPPED, MORE }

  private static final int LONGEST_DATE = 30;

  private final TrainingSessions sessions;

  GiveSessionRule(TrainingFacts facts, TrainingSessions sessions) {
    super("UserTask_GiveSession", facts);
    this.sessions = sessions;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factSession", facts.session(caseNumber));
    shown.put("factProgress", facts.progress(caseNumber));
    shown.put("factLastSession", facts.lastSession(caseNumber));
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    CaseAction given = step(SessionStep.GIVEN, "Sesión dada").asking("workedMinutes", "progress").offering("recording");
    List<CaseAction> all = new ArrayList<>();
    all.add(facts.lastSession(caseNumber) ? given : given.offering("nextTopics"));
    all.add(step(SessionStep.MOVE, "Cambiar la fecha").asking("newDate").offering("sessionLink"));
    all.add(step(SessionStep.STOP, "El cliente no sigue").asking("publicText").toCustomer("publicText"));
    return all;
  }

  private static CaseAction step(SessionStep step, String label) {
    return CaseAction.of(step.name(), label).answering("sessionStep", step.name());
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    String number = form.caseNumber();
    return switch (form.requiredChoice("sessionStep", "¿Qué ha pasado?", SessionStep.class)) {
      case GIVEN -> given(form);
      case MOVE -> {
        sessions.move(number, form.person(), form.requiredText("newDate", "Nueva fecha", LONGEST_DATE),
            link(form, "sessionLink", "Enlace de MS Teams"));
        yield nothingCharged(SessionsOutcome.MORE);
      }
      case STOP -> {
        sessions.stop(number, form.person(), form.requiredText("publicText", "Texto para el cliente", LONGEST_TEXT));
        yield nothingCharged(SessionsOutcome.STOPPED);
      }
    };
  }

  private Map<String, Object> given(FormSubmission form) {
    int minutes = workedMinutes(form, "Minutos que duró");
    if (minutes == 0) {
      throw new InputRefused("workedMinutes", "«Minutos que duró»: escriba más de 0; si no se dio, cambie su fecha.");
    }
    TrainingSessions.GivenNow now = sessions.give(form.caseNumber(), form.person(), minutes, form.requiredText("progress", "Progreso", LONGEST_NOTE),
        link(form, "recording", "Grabación"), form.optionalText("nextTopics", "Temas de la siguiente", LONGEST_NOTE).orElse(null));
    return next(now.left() == 0 ? SessionsOutcome.GIVEN : SessionsOutcome.MORE, now.points(), now.fact());
  }

  private static Map<String, Object> nothingCharged(SessionsOutcome outcome) {
    return next(outcome, TPoints.ZERO, "");
  }

  private static Map<String, Object> next(SessionsOutcome outcome, TPoints points, String fact) {
    return new HashMap<>(Map.of("sessionsOutcome", outcome.name(), "chargedNow", points.isPositive(), "chargedPoints", points.toString(),
        "chargedWork", fact));
  }
}
