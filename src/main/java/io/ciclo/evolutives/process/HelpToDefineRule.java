package io.ciclo.evolutives.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.evolutives.desk.EvolutiveFacts;
import io.ciclo.evolutives.desk.EvolutiveWork;
import io.ciclo.tpoints.TPointService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A technician says with the customer what is wanted; the time is charged (EA-06, EE-22). */
@Component
class HelpToDefineRule extends EvolutiveRule {

  enum ChargedStep { CONTINUE, DONE, MORE }

  private final EvolutiveWork work;

  HelpToDefineRule(EvolutiveFacts facts, EvolutiveWork work) {
    super("UserTask_HelpToDefine", facts);
    this.work = work;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factPlan", facts.plan(caseNumber, TPointService.DEFINITION_HELP));
    shown.put("factRequirements", facts.requirements(caseNumber));
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return List.of(part(ChargedStep.CONTINUE, "Anotar tiempo y seguir"), part(ChargedStep.DONE, "Terminar"),
        part(ChargedStep.MORE, "Hace falta más tiempo").asking("estimatedHours", "publicText").toCustomer("publicText"));
  }

  private static CaseAction part(ChargedStep step, String label) {
    return CaseAction.of(step.name(), label).answering("chargedStep", step.name()).asking("workedMinutes", "findings");
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    String number = form.caseNumber();
    ChargedStep step = form.requiredChoice("chargedStep", "¿Qué sigue?", ChargedStep.class);
    EvolutiveWork.Part part = work.helped(number, form.person(), workedMinutes(form), form.requiredText("findings", "Lo definido", LONGEST_TEXT));
    Map<String, Object> next = new HashMap<>(Map.of("chargedStep", step.name(), "helpOutcome", "GIVEN",
        "chargedNow", part.points().isPositive(), "chargedPoints", part.points().toString(), "chargedWork", part.fact()));
    if (step == ChargedStep.MORE) {
      String reason = form.requiredText("publicText", "Motivo, para el cliente", LONGEST_TEXT);
      next.put("tpointRequest", work.askForMore(number, form.person(), TPointService.DEFINITION_HELP, part, reason,
          form.minutesOfHours("estimatedHours", "Horas que faltan", EvolutiveWork.MOST_HOURS)));
    }
    return next;
  }
}
