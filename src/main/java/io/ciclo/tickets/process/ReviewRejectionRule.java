package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import org.springframework.stereotype.Component;

@Component
class ReviewRejectionRule extends RejectionRule {

  ReviewRejectionRule(CaseFacts facts, Attention attention) {
    super("UserTask_ReviewRejection", facts, attention);
  }
}
