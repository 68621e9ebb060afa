package io.ciclo.tpoints.process;

import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.desk.RequestDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What became of the request: callers route on it, and the case goes on. */
@Component("noteRequestOutcome")
class NoteRequestOutcome implements JavaDelegate {

  private final RequestDesk requests;

  NoteRequestOutcome(RequestDesk requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TPointRequest.Outcome outcome = Values.word(execution, "outcome", "Resultado", TPointRequest.Outcome.class);
    requests.settle(Values.number(execution, TPointProcesses.REQUEST), outcome);
    execution.setVariable("authorisationOutcome", outcome.name());
  }
}
