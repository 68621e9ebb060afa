package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.EvolutiveCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The case gets its evolutive, or goes on with the one that it had (EE-02, PR-17). */
@Component("openEvolutive")
class OpenEvolutive implements JavaDelegate {

  private final EvolutiveCourse course;

  OpenEvolutive(EvolutiveCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EvolutiveCourse.Opened opened = course.open(execution.getProcessBusinessKey());
    execution.setVariable("deliveredBefore", opened.deliveredBefore());
    execution.setVariable("earlierPending", opened.earlierPending());
    execution.setVariable("alreadyValued", opened.alreadyValued());
    execution.setVariable("evolutivePriority", opened.priority().name());
    execution.setVariable("evolutivesThisMonth", opened.thisMonth());
  }
}
