package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Escalations;
import org.springframework.stereotype.Component;

@Component
class AttendChangeRule extends AttendRule {

  AttendChangeRule(CaseFacts facts, Attention attention, Escalations escalations,
      EscalationProcesses processes) {
    super("UserTask_AttendChange", facts, attention, escalations, processes);
  }
}
