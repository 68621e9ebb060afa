package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.EvolutiveCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The work begins, and its term with it when the material is there (SL-18). */
@Component("startDevelopment")
class StartDevelopment implements JavaDelegate {

  private final EvolutiveCourse course;

  StartDevelopment(EvolutiveCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.startDevelopment(execution.getProcessBusinessKey());
  }
}
