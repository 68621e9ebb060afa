package io.ciclo.prospects.process;

import io.ciclo.prospects.desk.Production;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Production and continuous listening begin (BD-25, BD-26). */
@Component("enterSupport")
class EnterSupport implements JavaDelegate {

  private final Production production;

  EnterSupport(Production production) {
    this.production = production;
  }

  @Override
  public void execute(DelegateExecution execution) {
    production.enterSupport(execution.getProcessBusinessKey());
  }
}
