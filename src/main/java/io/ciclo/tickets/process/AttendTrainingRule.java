package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Escalations;
import org.springframework.stereotype.Component;

@Component
class AttendTrainingRule extends AttendRule {

  AttendTrainingRule(CaseFacts facts, Attention attention, Escalations escalations,
      EscalationProcesses processes) {
    super("UserTask_AttendTraining", facts, attention, escalations, processes);
  }
}
