package io.ciclo.engine.access;

import io.ciclo.engine.CatalogueBean;
import io.ciclo.engine.EngineSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Today in the service's zone, for filters of Tasklist: the engine's own functions know only the zone of the JVM. */
@CatalogueBean
@Component("serviceDay")
public class ServiceDay {

  private final Clock clock;
  private final ZoneId zone;

  ServiceDay(Clock clock, EngineSettings settings) {
    this.clock = clock;
    this.zone = settings.zone();
  }

  /** The last millisecond before today. */
  public Date before() {
    return Date.from(midnight(today()).minusMillis(1));
  }

  /** The first moment after today. */
  public Date after() {
    return Date.from(midnight(today().plusDays(1)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
