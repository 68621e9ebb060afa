package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import java.util.List;
import java.util.Map;

/** RS-12: after a second rejection the department head says how to go on. */
abstract class RejectionRule extends TicketRule {

  private final Attention attention;

  RejectionRule(String task, CaseFacts facts, Attention attention) {
    super(task, facts);
    this.attention = attention;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factRejection", facts.rejection(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("INSTRUCT", "Devolver con indicaciones").asking("instruction"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    attention.rejectionReviewed(form.caseNumber(), form.person(), form.requiredText("instruction", "Indicación para quien atiende", 2000));
    return Map.of();
  }
}
