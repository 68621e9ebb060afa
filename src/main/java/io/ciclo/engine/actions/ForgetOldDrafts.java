package io.ciclo.engine.actions;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Recurrence;
import io.ciclo.worktime.Rhythm;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Drafts that nobody has touched for a month are forgotten. */
@Component
class ForgetOldDrafts implements Recurrence {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final LocalTime BEFORE_WORK = LocalTime.of(4, 30);

  private final WrittenStore store;
  private final WorkCalendars calendars;
  private final EngineSettings service;
  private final Clock clock;

  ForgetOldDrafts(WrittenStore store, WorkCalendars calendars, EngineSettings service, Clock clock) {
    this.store = store;
    this.calendars = calendars;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget-old-drafts";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.eachWorkingDay(calendars.get(service.calendar()), BEFORE_WORK);
  }

  @Override
  public void run(LocalDate date) {
    store.forgetDraftsBefore(clock.instant().minus(KEPT));
  }
}
