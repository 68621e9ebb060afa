package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import org.springframework.stereotype.Component;

@Component
class AttendChangeRule extends AttendRule {

  AttendChangeRule(CaseFacts facts, Attention attention) {
    super("UserTask_AttendChange", facts, attention);
  }
}
