package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.prospects.desk.Proof;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Only on a platform that was delivered and verified (BD-20). */
@Component
class InstallWidgetRule extends ProspectRule {

  private final Proof proof;

  InstallWidgetRule(ProspectFacts facts, Proof proof) {
    super("UserTask_InstallWidget", facts);
    this.proof = proof;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factInstallation", facts.installation(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("INSTALLED", "Anotar la instalación").asking("platformDelivered", "platformVerified", "installNote"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    proof.install(form.caseNumber(), form.checked("platformDelivered"), form.checked("platformVerified"),
        form.requiredText("installNote", "Cómo ha quedado", LONGEST_NOTE), form.person());
    return Map.of();
  }
}
