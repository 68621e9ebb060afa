package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.MonthlyChoices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Its month has come. */
@Component("takeUpInItsMonth")
class TakeUpInItsMonth implements JavaDelegate {

  private final MonthlyChoices choices;

  TakeUpInItsMonth(MonthlyChoices choices) {
    this.choices = choices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    MonthlyChoices.Standing standing = choices.takeUp(execution.getProcessBusinessKey());
    execution.setVariable("evolutivePriority", standing.priority().name());
    execution.setVariable("evolutivesThisMonth", standing.thisMonth());
  }
}
