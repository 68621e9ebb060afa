package io.ciclo.tpoints.process;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.LedgerChecks;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Fails as long as a check finds a difference: that is the incident. Tried again, it looks again. */
@Component("reportDifferences")
class ReportDifferences implements JavaDelegate {

  private static final int NAMED = 5;

  private final LedgerChecks checks;

  ReportDifferences(LedgerChecks checks) {
    this.checks = checks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    List<LedgerChecks.Difference> differences = checks.check(Author.SERVICE).differences();
    if (!differences.isEmpty()) {
      throw new IllegalStateException("El libro de T-Points no cuadra: " + (differences.size() == 1 ? "una diferencia. "
          : differences.size() + " diferencias. ") + differences.stream().limit(NAMED).map(LedgerChecks.Difference::words)
              .collect(Collectors.joining(" ")));
    }
  }
}
