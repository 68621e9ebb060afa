package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Attention;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A solution awaits the customer's word; silence counts as acceptance after the deadline. */
@Component("askForValidation")
class AskForValidation implements JavaDelegate {

  private final Attention attention;

  AskForValidation(Attention attention) {
    this.attention = attention;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("validationDeadline", Date.from(attention.askForValidation(execution.getProcessBusinessKey())));
  }
}
