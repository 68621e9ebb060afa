package io.ciclo.growth.process;

import io.ciclo.growth.desk.FeedbackCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether the follow-up of the relationship serves for the Feedback, too (BD-27). */
@Component("findJointMeeting")
class FindJointMeeting implements JavaDelegate {

  private final FeedbackCourse course;

  FindJointMeeting(FeedbackCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("jointMeeting", course.findJointMeeting(execution.getProcessBusinessKey()));
  }
}
