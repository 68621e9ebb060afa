package io.ciclo.servicelevels.process;

import io.ciclo.servicelevels.AlarmTasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The customer has heard nothing for too long, and it is our turn (SL-26). Only versions of the model before 1.1 have this
 * task; it stays until none of them runs.
 */
@Component
class GiveNewsRule extends AlarmRule {

  GiveNewsRule(ApplicationEventPublisher events) {
    super(AlarmTasks.GIVE_NEWS, events);
  }
}
