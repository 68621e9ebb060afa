package io.ciclo.prospects.process;

import io.ciclo.prospects.desk.Production;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever makes a customer of the prospect hears of it (BD-30). */
@Component("announceContract")
class AnnounceContract implements JavaDelegate {

  private final Production production;

  AnnounceContract(Production production) {
    this.production = production;
  }

  @Override
  public void execute(DelegateExecution execution) {
    production.announce(execution.getProcessBusinessKey());
  }
}
