package io.ciclo.training.process;

import io.ciclo.tpoints.TPointRequest;
import io.ciclo.training.TrainingOutcome;
import io.ciclo.training.desk.TrainingCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Input {@code outcome}: how it ended, or what became of the request that the customer did not approve. What it held goes back. */
@Component("endTraining")
class EndTraining implements JavaDelegate {

  private final TrainingCourse course;

  EndTraining(TrainingCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String outcome = String.valueOf(execution.getVariable("outcome"));
    TrainingOutcome real = course.close(execution.getProcessBusinessKey(),
        outcome.equals(TPointRequest.Outcome.OVER.name()) ? TrainingOutcome.CASE_OVER : TrainingOutcome.valueOf(outcome));
    execution.setVariable("trainingOutcome", real.name());
    execution.setVariable("trainingGiven", real.given());
  }
}
