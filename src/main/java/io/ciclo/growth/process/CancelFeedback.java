package io.ciclo.growth.process;

import io.ciclo.growth.desk.FeedbackCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer leaves: nothing is asked any more. */
@Component("cancelFeedback")
class CancelFeedback implements JavaDelegate {

  private final FeedbackCourse course;

  CancelFeedback(FeedbackCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.cancel(execution.getProcessBusinessKey());
  }
}
