package io.ciclo.prospects.process;

import io.ciclo.prospects.desk.Production;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What is to be done for the relationship, if anything (BD-27). */
@Component("lookAtCalendar")
class LookAtCalendar implements JavaDelegate {

  private final Production production;

  LookAtCalendar(Production production) {
    this.production = production;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Production.Look look = production.look(execution.getProcessBusinessKey(), (String) execution.getVariable("relationshipCycle"));
    execution.setVariable("relationshipStep", look.step().name());
    execution.setVariable("meetingMissing", look.meetingMissing());
    execution.setVariable("nextLookAt", Date.from(look.nextLook()));
  }
}
