package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import org.springframework.stereotype.Component;

@Component
class ReviewRejectedAnswerRule extends RejectionRule {

  ReviewRejectedAnswerRule(CaseFacts facts, Attention attention) {
    super("UserTask_ReviewRejectedAnswer", facts, attention);
  }
}
