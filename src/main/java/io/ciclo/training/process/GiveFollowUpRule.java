package io.ciclo.training.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.training.desk.ClosingDesk;
import io.ciclo.training.desk.TrainingFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Support after a training, in parts (TR-10). */
@Component
class GiveFollowUpRule extends TrainingRule {

  enum FollowUpStep { CONTINUE, FINISH }

  private final ClosingDesk closing;

  GiveFollowUpRule(TrainingFacts facts, ClosingDesk closing) {
    super("UserTask_GiveFollowUp", facts);
    this.closing = closing;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factSupport", facts.support(caseNumber));
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return List.of(step(FollowUpStep.CONTINUE, "Anotar tiempo y seguir"), step(FollowUpStep.FINISH, "Terminar"));
  }

  private static CaseAction step(FollowUpStep step, String label) {
    return CaseAction.of(step.name(), label).answering("followUpStep", step.name()).asking("workedMinutes", "findings");
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    FollowUpStep step = form.requiredChoice("followUpStep", "¿Qué sigue?", FollowUpStep.class);
    ClosingDesk.Part part = closing.supported(form.caseNumber(), form.person(), workedMinutes(form, "Minutos trabajados"),
        form.requiredText("findings", "Lo hecho", LONGEST_NOTE));
    return Map.of("followUpStep", step.name(), "chargedNow", part.points().isPositive(), "chargedPoints", part.points().toString(),
        "chargedWork", part.fact());
  }
}
