package io.ciclo.servicelevels.process;

import io.ciclo.servicelevels.AlarmTasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** An answer or a date that was owed is late: a care manager sees to it (SL-30, FU-32). */
@Component
class AttendLateAnswerRule extends AlarmRule {

  AttendLateAnswerRule(ApplicationEventPublisher events) {
    super(AlarmTasks.ATTEND_LATE_ANSWER, events);
  }
}
