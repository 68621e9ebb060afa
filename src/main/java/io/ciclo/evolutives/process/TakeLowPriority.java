package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.MonthlyChoices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Low priority has no limit: it goes on now. */
@Component("takeLowPriority")
class TakeLowPriority implements JavaDelegate {

  private final MonthlyChoices choices;

  TakeLowPriority(MonthlyChoices choices) {
    this.choices = choices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    MonthlyChoices.Standing standing = choices.takeLow(execution.getProcessBusinessKey());
    execution.setVariable("evolutivePriority", standing.priority().name());
    execution.setVariable("evolutivesThisMonth", standing.thisMonth());
  }
}
