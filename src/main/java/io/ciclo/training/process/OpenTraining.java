package io.ciclo.training.process;

import io.ciclo.training.desk.TrainingCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The case gets its training, or goes on with the one that was asked for (TR-02). */
@Component("openTraining")
class OpenTraining implements JavaDelegate {

  private final TrainingCourse course;

  OpenTraining(TrainingCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("trainingIncluded", course.open(execution.getProcessBusinessKey()).included());
  }
}
