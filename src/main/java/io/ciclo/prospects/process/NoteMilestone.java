package io.ciclo.prospects.process;

import io.ciclo.meetings.Purpose;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.desk.Phases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing goes past a meeting that was not held (BD-02). */
@Component("noteMilestone")
class NoteMilestone implements JavaDelegate {

  private final Phases phases;

  NoteMilestone(Phases phases) {
    this.phases = phases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    phases.milestone(execution.getProcessBusinessKey(), Phase.valueOf((String) execution.getVariable("phase")),
        Purpose.valueOf((String) execution.getVariable("meetingPurpose")));
  }
}
