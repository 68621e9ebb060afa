package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.FollowUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whose task the next news for the customer is (FU-06, FU-12). */
@Component("prepareUpdate")
class PrepareUpdate implements JavaDelegate {

  private final FollowUps followUps;

  PrepareUpdate(FollowUps followUps) {
    this.followUps = followUps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String number = execution.getProcessBusinessKey();
    execution.setVariable("informant", followUps.content(number).informant().name());
    execution.setVariable("updateAssignee", followUps.assignee(number));
  }
}
