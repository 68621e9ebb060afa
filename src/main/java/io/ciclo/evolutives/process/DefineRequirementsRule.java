package io.ciclo.evolutives.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.evolutives.desk.Estimation;
import io.ciclo.evolutives.desk.EvolutiveFacts;
import io.ciclo.evolutives.desk.EvolutiveWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What exactly is wanted, or what is missing to know it (EE-06 to EE-09, EE-22). */
@Component
class DefineRequirementsRule extends EvolutiveRule {

  enum RequirementStep { COMPLETE, ASK, PLUGIN, HELP }

  private static final int LONGEST_REQUIREMENTS = 8000;

  private final Estimation estimation;
  private final EvolutiveWork work;

  DefineRequirementsRule(EvolutiveFacts facts, Estimation estimation, EvolutiveWork work) {
    super("UserTask_DefineRequirements", facts);
    this.estimation = estimation;
    this.work = work;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factFirstEstimate", facts.firstEstimate(caseNumber));
    shown.put("factRequirements", tooLongForItsField(facts.requirements(caseNumber)));
    shown.put("factPlugin", facts.plugin(caseNumber));
    shown.put("factHelp", facts.help(caseNumber));
  }

  @Override
  public Map<String, Object> known(String caseNumber) {
    return Map.of("requirements", facts.requirements(caseNumber), "pluginName", facts.plugin(caseNumber),
        "panelAccess", facts.written(caseNumber).panelAccess().isPositive());
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return List.of(step(RequirementStep.COMPLETE, "Cerrar los requisitos").asking("requirements").offering("panelAccess", "internalNote"),
        step(RequirementStep.ASK, "Pedir datos").asking("publicText").offering("internalNote").toCustomer("publicText"),
        step(RequirementStep.PLUGIN, "Pedir los datos de una extensión").asking("pluginName").offering("internalNote"),
        step(RequirementStep.HELP, "Ayudar a definir").asking("estimatedHours", "publicText").offering("internalNote").toCustomer("publicText"));
  }

  private static CaseAction step(RequirementStep step, String label) {
    return CaseAction.of(step.name(), label).answering("requirementStep", step.name());
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    String number = form.caseNumber();
    RequirementStep step = form.requiredChoice("requirementStep", "¿Qué sigue?", RequirementStep.class);
    Map<String, Object> next = new HashMap<>(Map.of("requirementStep", step.name()));
    switch (step) {
      case COMPLETE -> estimation.requirements(number, form.person(),
          form.requiredText("requirements", "Requisitos", LONGEST_REQUIREMENTS), form.checked("panelAccess"));
      case ASK -> estimation.ask(number, form.person(), form.requiredText("publicText", "Texto para el cliente", LONGEST_TEXT));
      case PLUGIN -> estimation.plugin(number, form.person(), form.requiredText("pluginName", "Extensión", 200));
      case HELP -> {
        next.put("tpointRequest", work.askForHelp(number, form.person(), form.requiredText("publicText", "Texto para el cliente", LONGEST_TEXT),
            form.minutesOfHours("estimatedHours", "Horas de ayuda", EvolutiveWork.MOST_HOURS)));
        next.put("helpOutcome", "NOT_AUTHORISED");
      }
    }
    form.optionalText("internalNote", "Nota interna", LONGEST_NOTE).ifPresent(note -> estimation.note(number, form.person(), note));
    return next;
  }
}
