package io.ciclo.servicelevels.desk;

import io.ciclo.servicelevels.AlarmWatch;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** How many cases have an alarm that fails again and again. The application itself is well, so the state stays UP. */
@Component("alarmsHealthIndicator")
class AlarmsHealth extends AbstractHealthIndicator {

  private final AlarmWatch watch;

  AlarmsHealth(AlarmWatch watch) {
    this.watch = watch;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up().withDetail("failing", watch.failing().size());
  }
}
