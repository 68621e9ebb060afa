package io.ciclo.growth.process;

import io.ciclo.growth.desk.FeedbackCourse;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** When to look, or to remind, if nobody says anything before. */
@Component("awaitFeedback")
class AwaitFeedback implements JavaDelegate {

  private final FeedbackCourse course;

  AwaitFeedback(FeedbackCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("nextWordAt", Date.from(course.nextWord(execution.getProcessBusinessKey())));
  }
}
