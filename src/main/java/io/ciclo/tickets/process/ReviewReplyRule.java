package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A customer's words that nobody was waiting for are read by somebody. */
@Component
class ReviewReplyRule extends TicketRule {

  private final Attention attention;

  ReviewReplyRule(CaseFacts facts, Attention attention) {
    super("UserTask_ReviewReply", facts);
    this.attention = attention;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factReply", facts.reply(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("READ", "Dar por leída"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    attention.replyReviewed(form.caseNumber(), form.person(),
        form.optionalText("reviewNote", "Nota interna", 2000).orElse(null));
    return Map.of();
  }
}
