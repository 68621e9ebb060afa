package io.ciclo.evolutives.process;

import io.ciclo.evolutives.desk.Approval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What is left to be reserved is backed by the word of whoever accepted (CL-13, EA-13). */
@Component("recordAcceptance")
class RecordAcceptance implements JavaDelegate {

  private final Approval approval;

  RecordAcceptance(Approval approval) {
    this.approval = approval;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Approval.Accepted accepted = approval.accept(execution.getProcessBusinessKey());
    execution.setVariable("pointsToReserve", accepted.request() != null);
    execution.setVariable("tpointRequest", accepted.request());
    execution.setVariable("authorisationId", accepted.authorisation());
  }
}
