package io.ciclo.growth.process;

import io.ciclo.growth.FeedbackOutcome;
import io.ciclo.growth.desk.FeedbackCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Input {@code feedbackOutcome}: how it ended. */
@Component("closeFeedback")
class CloseFeedback implements JavaDelegate {

  private final FeedbackCourse course;

  CloseFeedback(FeedbackCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.close(execution.getProcessBusinessKey(), FeedbackOutcome.valueOf(String.valueOf(execution.getVariable("feedbackOutcome"))));
  }
}
