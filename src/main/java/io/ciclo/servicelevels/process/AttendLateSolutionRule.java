package io.ciclo.servicelevels.process;

import io.ciclo.servicelevels.AlarmTasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The solution is late: the next level up is in charge (SL-30, FU-24). */
@Component
class AttendLateSolutionRule extends AlarmRule {

  AttendLateSolutionRule(ApplicationEventPublisher events) {
    super(AlarmTasks.ATTEND_LATE_SOLUTION, events);
  }
}
