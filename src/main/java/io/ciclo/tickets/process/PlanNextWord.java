package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Silence;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** When a customer who does not answer hears from us again, or the wait ends. */
@Component("planNextWord")
class PlanNextWord implements JavaDelegate {

  private final Silence silence;

  PlanNextWord(Silence silence) {
    this.silence = silence;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("nextWordAt", Date.from(silence.nextWord(execution.getProcessBusinessKey())));
  }
}
