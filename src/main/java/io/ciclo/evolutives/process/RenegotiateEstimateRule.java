package io.ciclo.evolutives.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.desk.Approval;
import io.ciclo.evolutives.desk.EvolutiveFacts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is changed so that the customer can agree (EA-07). */
@Component
class RenegotiateEstimateRule extends EvolutiveRule {

  enum RenegotiationKind { SCOPE, COMPLEXITY, CALENDAR }

  private final Approval approval;
  private final Vocabulary vocabulary;

  RenegotiateEstimateRule(EvolutiveFacts facts, Approval approval, Vocabulary vocabulary) {
    super("UserTask_RenegotiateEstimate", facts);
    this.approval = approval;
    this.vocabulary = vocabulary;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factAnswer", facts.answer(caseNumber));
    shown.put("factRound", facts.round(caseNumber));
    shown.put("factEstimate", facts.estimate(caseNumber));
    shown.put("factRequirements", facts.requirements(caseNumber));
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return Stream.of(RenegotiationKind.values()).map(kind -> CaseAction.of(kind.name(), vocabulary.word("evolutives.renegotiation", kind))
        .answering("renegotiationKind", kind.name()).asking("agreement", "publicText").toCustomer("publicText")).toList();
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    RenegotiationKind kind = form.requiredChoice("renegotiationKind", "¿Qué se cambia?", RenegotiationKind.class);
    approval.renegotiated(form.caseNumber(), form.person(), vocabulary.word("evolutives.renegotiation", kind) + ": "
        + form.requiredText("agreement", "Lo acordado", LONGEST_NOTE), form.requiredText("publicText", "Texto para el cliente", LONGEST_TEXT));
    return Map.of();
  }
}
