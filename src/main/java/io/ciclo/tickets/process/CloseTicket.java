package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Closing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes with the reason that the facts decided. */
@Component("closeTicket")
class CloseTicket implements JavaDelegate {

  private final Closing closing;

  CloseTicket(Closing closing) {
    this.closing = closing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    closing.close(execution.getProcessBusinessKey());
  }
}
