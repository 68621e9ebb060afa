package io.ciclo.tickets.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
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
  Map<String, Object> act(FormSubmission form) {
    String note = form.text("reviewNote").isPresent() ? form.requiredText("reviewNote", "Nota", 2000) : null;
    attention.replyReviewed(form.caseNumber(), form.person(), note);
    return Map.of();
  }
}
