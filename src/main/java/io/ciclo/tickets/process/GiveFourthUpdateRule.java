package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.FollowUps;
import org.springframework.stereotype.Component;

/** From the fourth update on it is the department head who speaks (FU-06). */
@Component
class GiveFourthUpdateRule extends UpdateRule {

  GiveFourthUpdateRule(CaseFacts facts, FollowUps followUps) {
    super("UserTask_GiveFourthUpdate", facts, followUps);
  }
}
