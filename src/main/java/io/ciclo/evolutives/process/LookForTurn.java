package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.EvolutiveCourse;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** One after another (EE-04, PR-22). */
@Component("lookForTurn")
class LookForTurn implements JavaDelegate {

  private final EvolutiveCourse course;

  LookForTurn(EvolutiveCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EvolutiveCourse.Turn turn = course.lookForTurn(execution.getProcessBusinessKey());
    execution.setVariable("turnCame", turn.came());
    execution.setVariable("nextLookAt", Date.from(turn.nextLook()));
  }
}
