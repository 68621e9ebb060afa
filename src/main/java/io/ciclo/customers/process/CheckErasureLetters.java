package io.ciclo.customers.process;

import io.ciclo.customers.desk.ErasureDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody's address goes before their letter has left. */
@Component("checkErasureLetters")
class CheckErasureLetters implements JavaDelegate {

  private final ErasureDesk desk;

  CheckErasureLetters(ErasureDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("erasureLettersGone", desk.lettersGone(execution.getProcessBusinessKey()));
  }
}
