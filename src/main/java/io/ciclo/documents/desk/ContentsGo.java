package io.ciclo.documents.desk;

import io.ciclo.documents.store.VersionStore;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Recurrence;
import io.ciclo.worktime.Rhythm;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Contents that were kept long enough go; that they existed, and who had them, stays. */
@Component
class ContentsGo implements Recurrence {

  private static final LocalTime BEFORE_WORK = LocalTime.of(4, 45);

  private final VersionStore versions;
  private final DocumentSettings settings;
  private final WorkCalendars calendars;
  private final EngineSettings service;
  private final Clock clock;

  ContentsGo(VersionStore versions, DocumentSettings settings, WorkCalendars calendars, EngineSettings service, Clock clock) {
    this.versions = versions;
    this.settings = settings;
    this.calendars = calendars;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "remove-old-document-contents";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.eachWorkingDay(calendars.get(service.calendar()), BEFORE_WORK);
  }

  @Override
  public void run(LocalDate date) {
    Instant before = date.minus(settings.keptFor()).atStartOfDay(service.zone()).toInstant();
    versions.keptSince(before).forEach(version -> versions.removeContent(version, clock.instant()));
  }
}
