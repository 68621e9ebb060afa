package io.ciclo.training.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import io.ciclo.training.Experience;
import io.ciclo.training.Theme;
import io.ciclo.training.desk.TrainingNeeds;
import io.ciclo.training.desk.TrainingFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is to be learnt, a meeting about it, or a training that is not given on request (TR-01 to TR-04). */
@Component
class AssessNeedsRule extends TrainingRule {

  enum NeedsStep { PROPOSE, MEETING, DECLINE }

  private static final int LONGEST_PLATFORM = 60;
  private static final int LONGEST_DATE = 30;

  private final TrainingNeeds needs;

  AssessNeedsRule(TrainingFacts facts, TrainingNeeds needs) {
    super("UserTask_AssessNeeds", facts);
    this.needs = needs;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factMinutes", facts.minutes(caseNumber));
    shown.put("factIncluded", facts.included(caseNumber));
  }

  @Override
  public Map<String, Object> known(String caseNumber) {
    Map<String, Object> known = new HashMap<>();
    known.put("needs", facts.needs(caseNumber));
    known.put("platform", facts.platform(caseNumber));
    known.put("themeContent", facts.asks(caseNumber, Theme.CONTENT));
    known.put("themeOrders", facts.asks(caseNumber, Theme.ORDERS));
    known.put("themeGeneralUse", facts.asks(caseNumber, Theme.GENERAL_USE));
    return known;
  }

  @Override
  public Map<String, List<Choice>> choices(String caseNumber) {
    return Map.of("choicesPlatforms", facts.platforms());
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return List.of(step(NeedsStep.PROPOSE, "Preparar la propuesta").asking("experience", "platform", "needs")
            .offering("themeContent", "themeOrders", "themeGeneralUse", "mastersPart"),
        step(NeedsStep.MEETING, "Reunirse antes").asking("meetingAt").offering("meetingLink"),
        step(NeedsStep.DECLINE, "No procede").asking("publicText").toCustomer("publicText"));
  }

  private static CaseAction step(NeedsStep step, String label) {
    return CaseAction.of(step.name(), label).answering("needsStep", step.name());
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    String number = form.caseNumber();
    NeedsStep step = form.requiredChoice("needsStep", "¿Qué sigue?", NeedsStep.class);
    switch (step) {
      case PROPOSE -> needs.known(number, form.person(), new TrainingNeeds.Found(form.requiredText("needs", "Qué necesitan aprender", LONGEST_TEXT),
          form.requiredText("platform", "Plataforma", LONGEST_PLATFORM), form.requiredChoice("experience", "Experiencia", Experience.class),
          themes(form), form.checked("mastersPart")));
      case MEETING -> needs.meet(number, form.person(), form.requiredText("meetingAt", "Fecha y hora", LONGEST_DATE),
          link(form, "meetingLink", "Enlace de la reunión"));
      case DECLINE -> needs.decline(number, form.person(), form.requiredText("publicText", "Texto para el cliente", LONGEST_TEXT));
    }
    return Map.of("needsStep", step.name());
  }

  private static List<Theme> themes(FormSubmission form) {
    return Stream.of(Map.entry("themeContent", Theme.CONTENT), Map.entry("themeOrders", Theme.ORDERS),
        Map.entry("themeGeneralUse", Theme.GENERAL_USE)).filter(one -> form.checked(one.getKey())).map(Map.Entry::getValue).toList();
  }
}
