package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.MonthlyChoices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The places of the month are taken: the customer chooses (PR-17). */
@Component("offerMonthlyChoice")
class OfferMonthlyChoice implements JavaDelegate {

  private final MonthlyChoices choices;

  OfferMonthlyChoice(MonthlyChoices choices) {
    this.choices = choices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    choices.offer(execution.getProcessBusinessKey());
  }
}
