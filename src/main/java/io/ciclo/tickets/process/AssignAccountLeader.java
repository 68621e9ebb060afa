package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Intake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The company's account leader leads its tickets (IN-10). */
@Component("assignAccountLeader")
class AssignAccountLeader implements JavaDelegate {

  private final Intake intake;

  AssignAccountLeader(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String leader = intake.assignAccountLeader(execution.getProcessBusinessKey());
    execution.setVariable("accountLeader", leader);
    execution.setVariable("leaderKnown", leader != null);
  }
}
