package io.ciclo.customers.process;

import io.ciclo.customers.desk.ErasureDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** One room in its own transaction: what fails is repeated without the others. */
@Component("eraseRoom")
class EraseRoom implements JavaDelegate {

  private final ErasureDesk desk;

  EraseRoom(ErasureDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("erasureRoomsLeft", desk.eraseNext(execution.getProcessBusinessKey()));
  }
}
