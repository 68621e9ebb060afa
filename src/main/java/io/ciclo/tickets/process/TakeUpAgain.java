package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Closing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A reopened ticket goes on with the type and the leader that it had. */
@Component("takeUpAgain")
class TakeUpAgain implements JavaDelegate {

  private final Closing closing;

  TakeUpAgain(Closing closing) {
    this.closing = closing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Closing.Resumption before = closing.takeUpAgain(execution.getProcessBusinessKey());
    execution.setVariable("ticketType", before.type().name());
    execution.setVariable("accountLeader", before.accountLeader());
  }
}
