package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.MonthlyChoices;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** When a customer who does not choose hears from us again, or the wait ends. */
@Component("planChoiceWord")
class PlanChoiceWord implements JavaDelegate {

  private final MonthlyChoices choices;

  PlanChoiceWord(MonthlyChoices choices) {
    this.choices = choices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("nextWordAt", Date.from(choices.nextWord(execution.getProcessBusinessKey())));
  }
}
