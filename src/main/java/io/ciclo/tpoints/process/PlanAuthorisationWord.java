package io.ciclo.tpoints.process;

import io.ciclo.tpoints.desk.RequestDesk;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** When a customer who does not decide hears from us again, or the wait ends. */
@Component("planAuthorisationWord")
class PlanAuthorisationWord implements JavaDelegate {

  private final RequestDesk requests;

  PlanAuthorisationWord(RequestDesk requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("nextWordAt", Date.from(requests.nextWord(execution.getProcessBusinessKey())));
  }
}
