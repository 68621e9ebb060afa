package io.ciclo.growth.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.growth.desk.Euros;
import io.ciclo.growth.desk.FarmingFacts;
import io.ciclo.growth.desk.FarmingWork;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How our knowledge serves the customer, and what that could be worth (FF-04). */
@Component
class AnalyseOperationRule extends FarmingRule {

  private final FarmingWork work;

  AnalyseOperationRule(FarmingFacts facts, FarmingWork work) {
    super("UserTask_AnalyseOperation", facts);
    this.work = work;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {}

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("ANALYSED", "Guardar el análisis").asking("farmingKnowledge").offering("farmingAmount"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    work.analysed(form.caseNumber(), form.requiredText("farmingKnowledge", "Cómo le sirve lo que sabemos hacer", LONGEST_TEXT),
        form.text("farmingAmount").map(typed -> Euros.of("farmingAmount", "Lo que podría valer", typed)), form.person());
    return Map.of();
  }
}
