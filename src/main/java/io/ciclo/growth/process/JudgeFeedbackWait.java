package io.ciclo.growth.process;

import io.ciclo.growth.desk.FeedbackCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody has said anything: go on waiting, remind, arrange it once more, or give up. */
@Component("judgeFeedbackWait")
class JudgeFeedbackWait implements JavaDelegate {

  private final FeedbackCourse course;

  JudgeFeedbackWait(FeedbackCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("feedbackWait", course.judge(execution.getProcessBusinessKey()).name());
  }
}
