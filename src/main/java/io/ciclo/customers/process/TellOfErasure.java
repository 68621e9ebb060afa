package io.ciclo.customers.process;

import io.ciclo.customers.desk.ErasureDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The last letter, while there is an address. */
@Component("tellOfErasure")
class TellOfErasure implements JavaDelegate {

  private final ErasureDesk desk;

  TellOfErasure(ErasureDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.tell(execution.getProcessBusinessKey());
  }
}
