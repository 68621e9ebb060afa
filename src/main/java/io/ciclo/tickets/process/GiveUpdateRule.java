package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.FollowUps;
import org.springframework.stereotype.Component;

/** The first three updates, by whoever leads or has the ticket (FU-03, FU-04, FU-05). */
@Component
class GiveUpdateRule extends UpdateRule {

  GiveUpdateRule(CaseFacts facts, FollowUps followUps) {
    super("UserTask_GiveUpdate", facts, followUps);
  }
}
