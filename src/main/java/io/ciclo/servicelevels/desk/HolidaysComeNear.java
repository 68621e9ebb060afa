package io.ciclo.servicelevels.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Recurrence;
import io.ciclo.worktime.Rhythm;
import io.ciclo.worktime.WorkCalendars;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Each working morning somebody looks ahead: a holiday that comes near without a person becomes a task (SL-06). */
@Component
class HolidaysComeNear implements Recurrence {

  private static final LocalTime BEFORE_WORK = LocalTime.of(6, 0);

  private final CoverageSettings settings;
  private final EngineSettings service;
  private final WorkCalendars calendars;
  private final CoveragePlan plan;

  HolidaysComeNear(CoverageSettings settings, EngineSettings service, WorkCalendars calendars, CoveragePlan plan) {
    this.settings = settings;
    this.service = service;
    this.calendars = calendars;
    this.plan = plan;
  }

  @Override
  public String name() {
    return "holiday-coverage-near";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.eachWorkingDay(calendars.get(service.calendar()), BEFORE_WORK);
  }

  @Override
  public void run(LocalDate date) {
    settings.calendars().forEach(plan::watch);
  }
}
