package io.ciclo.prospects.process;

import io.ciclo.meetings.Purpose;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.desk.Phases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether the meeting of this milestone was held already. */
@Component("lookForMeeting")
class LookForMeeting implements JavaDelegate {

  private final Phases phases;

  LookForMeeting(Phases phases) {
    this.phases = phases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("meetingHeld", phases.held(execution.getProcessBusinessKey(), Phase.valueOf((String) execution.getVariable("phase")),
        Purpose.valueOf((String) execution.getVariable("meetingPurpose"))));
  }
}
