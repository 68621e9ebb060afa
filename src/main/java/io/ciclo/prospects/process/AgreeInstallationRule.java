package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import io.ciclo.prospects.desk.Proof;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One of each side says how it is installed, and when that was agreed (BD-21). */
@Component
class AgreeInstallationRule extends ProspectRule {

  private final Proof proof;

  AgreeInstallationRule(ProspectFacts facts, Proof proof) {
    super("UserTask_AgreeInstallation", facts);
    this.proof = proof;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factCounterparts", facts.counterparts(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("ourPerson", facts.leaderName(number), "theirPerson", facts.contactName(number), "agreedOn", facts.today(number).toString());
  }

  @Override
  public Map<String, List<Choice>> choices(String number) {
    return Map.of("choicesInstallationTypes", facts.installationTypes());
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("AGREE", "Anotar lo acordado").asking("installationType", "ourPerson", "theirPerson", "agreedOn"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    proof.agree(form.caseNumber(), form.requiredText("installationType", "Tipo de instalación", LONGEST_LINE),
        form.requiredText("ourPerson", "Por nuestra parte", LONGEST_LINE), form.requiredText("theirPerson", "Por parte del cliente", LONGEST_LINE),
        day(form, "agreedOn", "Acordado el"), form.person());
    return Map.of();
  }
}
