package io.ciclo.evolutives.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.evolutives.desk.Desistances;
import io.ciclo.evolutives.desk.EvolutiveFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The customer does not go on: why, what was tried, and whether there was a reasonable cause (EA-04, EA-10). */
@Component
class RecordDesistanceRule extends EvolutiveRule {

  enum DesistanceCause { JUSTIFIED, UNJUSTIFIED }

  private final Desistances desistances;

  RecordDesistanceRule(EvolutiveFacts facts, Desistances desistances) {
    super("UserTask_RecordDesistance", facts);
    this.desistances = desistances;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factAnswer", facts.answer(caseNumber));
    shown.put("factRound", facts.round(caseNumber));
    shown.put("factEstimate", facts.estimate(caseNumber));
    shown.put("factDesistances", facts.desistances(caseNumber));
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return List.of(cause(DesistanceCause.JUSTIFIED, "Con causa razonable"), cause(DesistanceCause.UNJUSTIFIED, "Sin causa razonable"));
  }

  private static CaseAction cause(DesistanceCause cause, String label) {
    return CaseAction.of(cause.name(), label).answering("desistanceCause", cause.name())
        .answering("estimateRejected", "true").asking("internalMessage");
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    if (!form.checked("estimateRejected")) {
      throw new InputRefused("estimateRejected", "«Estimación rechazada»: márquela para cerrar el caso sin seguir adelante.");
    }
    DesistanceCause cause = form.requiredChoice("desistanceCause", "¿Hay causa razonable?", DesistanceCause.class);
    int previous = desistances.previous(form.caseNumber());
    desistances.noted(form.caseNumber(), form.person(), form.requiredText("internalMessage", "Mensaje interno", LONGEST_TEXT));
    return Map.of("desistanceJustified", cause == DesistanceCause.JUSTIFIED, "previousUnjustified", previous);
  }
}
