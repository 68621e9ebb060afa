package io.ciclo.growth.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.growth.desk.FarmingEnding;
import io.ciclo.growth.desk.FarmingFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** With what the customer disagrees (FF-23). */
@Component
class RecordLossRule extends FarmingRule {

  private final FarmingEnding ending;

  RecordLossRule(FarmingFacts facts, FarmingEnding ending) {
    super("UserTask_RecordLoss", facts);
    this.ending = ending;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factPaper", facts.paper(number));
    shown.put("factReply", facts.reply(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("nonConformity", facts.replyReason(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("LOST", "Cerrar como perdida").asking("nonConformity"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    ending.notConforming(form.caseNumber(), form.requiredText("nonConformity", "Con qué no está conforme", LONGEST_NOTE), form.person());
    return Map.of();
  }
}
