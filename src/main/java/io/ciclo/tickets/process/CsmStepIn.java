package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.CsmDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("csmStepIn")
class CsmStepIn implements JavaDelegate {

  private final CsmDesk desk;

  CsmStepIn(CsmDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.stepIn(execution.getProcessBusinessKey());
  }
}
