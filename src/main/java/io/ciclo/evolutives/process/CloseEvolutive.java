package io.ciclo.evolutives.process;

import io.ciclo.evolutives.EvolutiveOutcome;
import io.ciclo.evolutives.desk.EvolutiveCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Input {@code outcome}: how it ended. What it held goes back, and the next one hears of it. */
@Component("closeEvolutive")
class CloseEvolutive implements JavaDelegate {

  private final EvolutiveCourse course;

  CloseEvolutive(EvolutiveCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EvolutiveOutcome outcome = EvolutiveOutcome.valueOf(String.valueOf(execution.getVariable("outcome")));
    course.close(execution.getProcessBusinessKey(), outcome);
    execution.setVariable("evolutiveOutcome", outcome.name());
  }
}
