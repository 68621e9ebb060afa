package io.ciclo.growth.process;

import io.ciclo.growth.desk.FeedbackCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A complaint becomes a case of the Customer Success Manager (RO-13). */
@Component("openComplaint")
class OpenComplaint implements JavaDelegate {

  private final FeedbackCourse course;

  OpenComplaint(FeedbackCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.openComplaint(execution.getProcessBusinessKey());
  }
}
