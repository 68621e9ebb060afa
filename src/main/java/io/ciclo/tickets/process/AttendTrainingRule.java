package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import org.springframework.stereotype.Component;

@Component
class AttendTrainingRule extends AttendRule {

  AttendTrainingRule(CaseFacts facts, Attention attention) {
    super("UserTask_AttendTraining", facts, attention);
  }
}
