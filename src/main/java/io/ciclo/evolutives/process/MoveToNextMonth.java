package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.MonthlyChoices;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** It takes a place in the first month that has one, and rests until then. */
@Component("moveToNextMonth")
class MoveToNextMonth implements JavaDelegate {

  private final MonthlyChoices choices;

  MoveToNextMonth(MonthlyChoices choices) {
    this.choices = choices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("nextMonthAt", Date.from(choices.moveOn(execution.getProcessBusinessKey())));
  }
}
