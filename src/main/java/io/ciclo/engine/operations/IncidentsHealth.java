package io.ciclo.engine.operations;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** How many steps failed for good and wait for a person. The application itself is well, so the state stays UP. */
@Component("incidentsHealthIndicator")
class IncidentsHealth extends AbstractHealthIndicator {

  private final RuntimeService runtime;

  IncidentsHealth(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up().withDetail("open", runtime.createIncidentQuery().count());
  }
}
