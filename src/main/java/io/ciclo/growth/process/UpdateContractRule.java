package io.ciclo.growth.process;

import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.growth.desk.FarmingEnding;
import io.ciclo.growth.desk.FarmingFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Last details, and the contract as it was changed (FF-20). */
@Component
class UpdateContractRule extends FarmingRule {

  private final FarmingEnding ending;

  UpdateContractRule(FarmingFacts facts, FarmingEnding ending) {
    super("UserTask_UpdateContract", facts);
    this.ending = ending;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factPaper", facts.paper(number));
    shown.put("factReply", facts.reply(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("signedOn", facts.today(number).toString(), "plan", facts.company(number).plan().name());
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("SIGNED", "Anotar el contrato").asking("signedOn", "plan", "contractReference", "contractDetails"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    ending.contractUpdated(form.caseNumber(), form.date("signedOn").orElseThrow(() -> new InputRefused("signedOn", "«Firmado el»: es obligatorio.")),
        form.requiredChoice("plan", "Plan", SupportPlan.class), form.requiredText("contractReference", "Referencia del contrato", 60),
        form.requiredText("contractDetails", "Últimos detalles", LONGEST_NOTE), form.person());
    return Map.of(FarmingProcesses.AGREED, true);
  }
}
