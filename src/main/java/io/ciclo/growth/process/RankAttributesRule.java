package io.ciclo.growth.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.growth.desk.FarmingFacts;
import io.ciclo.growth.desk.FarmingWork;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What matters to the customer is written on its page; here it is said to be ready (FF-05 to FF-09, FF-12). */
@Component
class RankAttributesRule extends FarmingRule {

  private final FarmingWork work;

  RankAttributesRule(FarmingFacts facts, FarmingWork work) {
    super("UserTask_RankAttributes", facts);
    this.work = work;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factKnowledge", facts.knowledge(number));
    shown.put("factAttributes", facts.attributes(number));
    shown.put("factAreas", facts.areas(number));
    shown.put("factReply", facts.reply(number));
    shown.put("factAttributesLink", facts.attributesLink(number));
    shown.put("factSurveyLink", facts.surveyLink());
    shown.put("factMatrixLink", facts.matrixLink());
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("READY", "Dar los atributos por listos"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    FarmingWork.Support support = work.attributesReady(form.caseNumber(), form.person());
    return Map.of("supportNeeded", support.needed(), "supportAreas", support.groups());
  }
}
