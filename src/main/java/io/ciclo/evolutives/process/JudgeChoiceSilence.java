package io.ciclo.evolutives.process;

import io.ciclo.evolutives.EvolutiveCases;
import io.ciclo.evolutives.desk.MonthlyChoices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The next date has come without a choice. */
@Component("judgeChoiceSilence")
class JudgeChoiceSilence implements JavaDelegate {

  private final MonthlyChoices choices;

  JudgeChoiceSilence(MonthlyChoices choices) {
    this.choices = choices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EvolutiveCases.Due due = choices.due(execution.getProcessBusinessKey());
    execution.setVariable("waitOver", due.over());
    execution.setVariable("silenceText", due.reminder());
  }
}
