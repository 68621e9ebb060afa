package io.ciclo.growth.process;

import io.ciclo.growth.desk.FeedbackCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer's period in figures (FF-02). */
@Component("prepareFigures")
class PrepareFigures implements JavaDelegate {

  private final FeedbackCourse course;

  PrepareFigures(FeedbackCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.prepareFigures(execution.getProcessBusinessKey());
  }
}
