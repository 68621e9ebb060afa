package io.ciclo.growth.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.growth.desk.Euros;
import io.ciclo.growth.desk.FarmingFacts;
import io.ciclo.growth.desk.FarmingPapers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Scope and estimated budget, as the customer will read them (FF-17). */
@Component
class PrepareDraftRule extends FarmingRule {

  private final FarmingPapers papers;

  PrepareDraftRule(FarmingFacts facts, FarmingPapers papers) {
    super("UserTask_PrepareDraft", facts);
    this.papers = papers;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factTopItems", facts.topItems(number));
    shown.put("factProfile", facts.profile(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("draftTitle", facts.title(number), "draftScope", facts.scope(number), "draftBudget", facts.price(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("SEND", "Enviar el borrador al cliente").asking("draftTitle", "draftScope", "draftBudget"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    papers.prepareDraft(form.caseNumber(), form.requiredText("draftTitle", "Título", LONGEST_LINE),
        form.requiredText("draftScope", "Alcance", LONGEST_TEXT),
        Euros.of("draftBudget", "Presupuesto estimado", form.requiredText("draftBudget", "Presupuesto estimado", LONGEST_LINE)), form.person());
    return Map.of();
  }
}
