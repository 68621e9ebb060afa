package io.ciclo.customers.process;

import io.ciclo.customers.desk.ErasureDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The record says that it is done. */
@Component("closeErasure")
class CloseErasure implements JavaDelegate {

  private final ErasureDesk desk;

  CloseErasure(ErasureDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.close(execution.getProcessBusinessKey());
  }
}
