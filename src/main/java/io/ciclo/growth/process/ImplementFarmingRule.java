package io.ciclo.growth.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.growth.desk.FarmingEnding;
import io.ciclo.growth.desk.FarmingFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was put in place (FF-21). */
@Component
class ImplementFarmingRule extends FarmingRule {

  private final FarmingEnding ending;

  ImplementFarmingRule(FarmingFacts facts, FarmingEnding ending) {
    super("UserTask_ImplementFarming", facts);
    this.ending = ending;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factDetails", facts.contractDetails(number));
    shown.put("factPaper", facts.paper(number));
    shown.put("factImplementationLink", facts.implementationLink());
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("DONE", "Mejora implementada").asking("implementationDone"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    ending.implemented(form.caseNumber(), form.requiredText("implementationDone", "Qué se ha puesto en marcha", LONGEST_NOTE), form.person());
    return Map.of();
  }
}
