package io.ciclo.tpoints.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Recurrence;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.LedgerChecks;
import io.ciclo.worktime.Rhythm;
import io.ciclo.worktime.WorkCalendars;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Every night the whole ledger is proven. */
@Component
class NightlyCheck implements Recurrence {

  private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

  private final LedgerChecks checks;
  private final WorkCalendars calendars;
  private final EngineSettings service;

  NightlyCheck(LedgerChecks checks, WorkCalendars calendars, EngineSettings service) {
    this.checks = checks;
    this.calendars = calendars;
    this.service = service;
  }

  @Override
  public String name() {
    return "tpoint-audit";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.eachDay(calendars.get(service.calendar()), AT_NIGHT);
  }

  @Override
  public void run(LocalDate date) {
    checks.askFor(Author.SERVICE);
  }
}
