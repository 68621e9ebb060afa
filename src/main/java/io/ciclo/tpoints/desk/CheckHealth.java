package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.LedgerChecks;
import io.ciclo.tpoints.LedgerChecks.Difference;
import java.util.List;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** What the latest check of the whole ledger found; a difference stays until a later check does not find it any more. */
@Component("ledgerCheckHealthIndicator")
class CheckHealth extends AbstractHealthIndicator {

  private final LedgerChecks checks;

  CheckHealth(LedgerChecks checks) {
    this.checks = checks;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    List<Difference> differences = checks.latest().map(LedgerChecks.Check::differences).orElse(List.of());
    (differences.isEmpty() ? health.up() : health.down())
        .withDetail("checkedAt", checks.latest().map(check -> check.at().toString()).orElse("never"))
        .withDetail("differences", differences.stream().map(Difference::words).toList());
  }
}
