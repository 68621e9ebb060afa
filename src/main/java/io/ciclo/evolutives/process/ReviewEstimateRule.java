package io.ciclo.evolutives.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.evolutives.desk.Estimation;
import io.ciclo.evolutives.desk.EvolutiveFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody who did not write it says whether it may leave (EE-20). */
@Component
class ReviewEstimateRule extends EvolutiveRule {

  enum ReviewAnswer { APPROVED, SENT_BACK }

  private final Estimation estimation;

  ReviewEstimateRule(EvolutiveFacts facts, Estimation estimation) {
    super("UserTask_ReviewEstimate", facts);
    this.estimation = estimation;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factEstimate", facts.estimate(caseNumber));
    shown.put("factAuthor", facts.author(caseNumber));
    shown.put("factRequirements", facts.requirements(caseNumber));
    shown.put("factImpact", facts.impact(caseNumber));
    shown.put("factSimilar", facts.similar(caseNumber));
    shown.put("factEditorLink", facts.editorLink(caseNumber));
  }

  @Override
  public boolean offeredTo(String caseNumber, String person) {
    return !estimation.heldForFinishedBy(caseNumber, person);
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return List.of(CaseAction.of("APPROVED", "Está bien").answering("reviewAnswer", "APPROVED"),
        CaseAction.of("SENT_BACK", "Devolver").answering("reviewAnswer", "SENT_BACK").asking("reviewNote"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    boolean approved = form.requiredChoice("reviewAnswer", "¿Está bien?", ReviewAnswer.class) == ReviewAnswer.APPROVED;
    if (approved) {
      estimation.approve(form.caseNumber(), form.person());
    } else {
      estimation.sendBack(form.caseNumber(), form.person(), form.requiredText("reviewNote", "Qué hay que cambiar", LONGEST_NOTE));
    }
    return Map.of("estimateReviewed", approved);
  }
}
