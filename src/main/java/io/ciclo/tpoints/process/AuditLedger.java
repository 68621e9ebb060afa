package io.ciclo.tpoints.process;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.LedgerChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks the whole ledger and keeps the result. */
@Component("auditLedger")
class AuditLedger implements JavaDelegate {

  private final LedgerChecks checks;

  AuditLedger(LedgerChecks checks) {
    this.checks = checks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    LedgerChecks.Check check = checks.check(new Author(Values.text(execution, "askedBy", "Quién lo pide")));
    execution.setVariable("ledgerAgrees", check.differences().isEmpty());
  }
}
