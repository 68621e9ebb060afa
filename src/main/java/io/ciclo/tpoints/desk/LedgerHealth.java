package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.Finding;
import io.ciclo.tpoints.store.LedgerAudit;
import java.util.List;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Whether accounts that were booked on lately still equal the sum of their entries. A difference is never to be lived with, so the
 * state is DOWN.
 */
@Component("ledgerHealthIndicator")
class LedgerHealth extends AbstractHealthIndicator {

  private static final int ACCOUNTS = 10;

  private final LedgerAudit audit;

  LedgerHealth(LedgerAudit audit) {
    this.audit = audit;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    List<Finding> differences = audit.lastWritten(ACCOUNTS);
    (differences.isEmpty() ? health.up() : health.down()).withDetail("differences", differences.stream().map(Finding::words).toList());
  }
}
