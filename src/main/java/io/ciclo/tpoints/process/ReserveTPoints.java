package io.ciclo.tpoints.process;

import io.ciclo.tpoints.Outcome;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.desk.PointSteps;
import io.ciclo.tpoints.desk.RequestDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Block "Reservar T-Points": all that the customer authorised. */
@Component("reserveTPoints")
class ReserveTPoints implements JavaDelegate {

  private final PointSteps steps;
  private final RequestDesk requests;

  ReserveTPoints(PointSteps steps, RequestDesk requests) {
    this.steps = steps;
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Reason reason = Values.optional(execution, "reason").isEmpty() ? Reason.WORK_AUTHORISED
        : Values.word(execution, "reason", "Motivo", Reason.class);
    Outcome outcome = steps.reserve(execution.getProcessBusinessKey(), Values.number(execution, "authorisationId"), reason);
    Long request = Values.number(execution, TPointProcesses.REQUEST);
    if (outcome instanceof Outcome.Refused && request != null) {
      execution.setVariable("companyId", requests.company(request));
      execution.setVariable("pointsMissing", requests.missing(request).toString());
    }
    LedgerAnswer.accept(outcome, execution);
  }
}
