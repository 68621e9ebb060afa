package io.ciclo.growth.process;

import io.ciclo.growth.desk.FeedbackCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Each need has its own Farming (FF-03). */
@Component("passNeedsOn")
class PassNeedsOn implements JavaDelegate {

  private final FeedbackCourse course;

  PassNeedsOn(FeedbackCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.passNeedsOn(execution.getProcessBusinessKey());
  }
}
