package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.prospects.desk.Proof;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Only what the administrator tool can do; development waits for phase 5 (BD-18). */
@Component
class CustomiseRule extends ProspectRule {

  private final Proof proof;

  CustomiseRule(ProspectFacts facts, Proof proof) {
    super("UserTask_Customise", facts);
    this.proof = proof;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factProposal", facts.proposal(number));
    shown.put("factWishes", facts.wishes(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("DONE", "Anotar lo configurado").asking("customisation").offering("needsDevelopment", "wish"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    boolean development = form.checked("needsDevelopment");
    proof.customise(form.caseNumber(), form.requiredText("customisation", "Qué se ha configurado", LONGEST_TEXT), development,
        development ? form.optionalText("wish", "Desarrollo deseado", 2000).orElse(null) : null, form.person());
    return Map.of();
  }
}
