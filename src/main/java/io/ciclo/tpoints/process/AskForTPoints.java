package io.ciclo.tpoints.process;

import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.desk.RequestDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the customer: for what was written down before, else for what the diagram itself says. */
@Component("askForTPoints")
class AskForTPoints implements JavaDelegate {

  private final RequestDesk requests;

  AskForTPoints(RequestDesk requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Long written = Values.number(execution, TPointProcesses.REQUEST);
    TPointRequest asked = requests.ask(written == null ? requests.write(wanted(execution)).id() : written);
    execution.setVariable(TPointProcesses.REQUEST, asked.id());
    execution.setVariable("authorisationId", asked.authorisation());
    execution.setVariable("requestText", requests.letter(asked));
  }

  private static TPointRequest.Wanted wanted(DelegateExecution execution) {
    return new TPointRequest.Wanted(execution.getProcessBusinessKey(),
        Values.word(execution, "service", "Servicio", TPointService.class),
        Values.points(execution, "points", "T-Points"), Values.text(execution, "purpose", "Para qué"), null,
        Values.author(execution));
  }
}
