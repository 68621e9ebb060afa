package io.ciclo.prospects.process;

import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.prospects.desk.Production;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The contract with which it ends well, or why there is none (BD-30). */
@Component
class RecordContractRule extends ProspectRule {

  enum ContractAnswer { SIGNED, NOT_SIGNED }

  private final Production production;

  RecordContractRule(ProspectFacts facts, Production production) {
    super("UserTask_RecordContract", facts);
    this.production = production;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factAnswer", facts.answer(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("signedOn", facts.today(number).toString());
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("SIGNED", "Contrato firmado").answering("contractAnswer", "SIGNED").asking("signedOn", "plan", "contractReference"),
        CaseAction.of("NOT_SIGNED", "No se firmará").answering("contractAnswer", "NOT_SIGNED").asking("notSignedReason"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    boolean signed = form.requiredChoice("contractAnswer", "¿Se firma?", ContractAnswer.class) == ContractAnswer.SIGNED;
    if (signed) {
      production.signed(form.caseNumber(), day(form, "signedOn", "Firmado el"), form.requiredChoice("plan", "Plan", SupportPlan.class),
          form.requiredText("contractReference", "Referencia del contrato", 60), form.person());
    } else {
      production.notSigned(form.caseNumber(), form.requiredText("notSignedReason", "Por qué no", LONGEST_NOTE), form.person());
    }
    return Map.of("contractSigned", signed);
  }
}
