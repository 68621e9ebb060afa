package io.ciclo.evolutives.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.evolutives.desk.EvolutiveFacts;
import io.ciclo.evolutives.desk.EvolutiveWork;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How long it takes to say with the customer what is wanted, and what for (EA-06). */
@Component
class ProposeDefinitionHelpRule extends EvolutiveRule {

  private final EvolutiveWork work;

  ProposeDefinitionHelpRule(EvolutiveFacts facts, EvolutiveWork work) {
    super("UserTask_ProposeDefinitionHelp", facts);
    this.work = work;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factAnswer", facts.answer(caseNumber));
    shown.put("factEstimate", facts.estimate(caseNumber));
    shown.put("factRequirements", facts.requirements(caseNumber));
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return List.of(CaseAction.of("PROPOSE", "Proponer la ayuda").asking("estimatedHours", "publicText").toCustomer("publicText"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    long request = work.askForHelp(form.caseNumber(), form.person(), form.requiredText("publicText", "Para qué, para el cliente", LONGEST_TEXT),
        form.minutesOfHours("estimatedHours", "Horas de ayuda", EvolutiveWork.MOST_HOURS));
    return Map.of("tpointRequest", request, "helpOutcome", "NOT_AUTHORISED");
  }
}
