package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Attention;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Silence is taken for acceptance (RS-12). */
@Component("acceptTacitly")
class AcceptTacitly implements JavaDelegate {

  private final Attention attention;

  AcceptTacitly(Attention attention) {
    this.attention = attention;
  }

  @Override
  public void execute(DelegateExecution execution) {
    attention.acceptTacitly(execution.getProcessBusinessKey());
    execution.setVariable("solutionAccepted", true);
    execution.setVariable("secondRejection", false);
  }
}
