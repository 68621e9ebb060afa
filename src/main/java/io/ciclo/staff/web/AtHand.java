package io.ciclo.staff.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.QueuedTask;
import io.ciclo.engine.Times;
import io.ciclo.staff.NextTasks;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page of a case shows of the tasks that its reader has there; asked by the template itself. */
@Component("atHand")
class AtHand {

  private final NextTasks next;
  private final WorkCalendar service;
  private final ZoneId zone;
  private final Clock clock;

  AtHand(NextTasks next, WorkCalendars calendars, EngineSettings engine, Clock clock) {
    this.next = next;
    this.service = calendars.get(engine.calendar());
    this.zone = engine.zone();
    this.clock = clock;
  }

  public List<QueuedTask> of(String person, String caseNumber) {
    return next.ofCase(person, caseNumber);
  }

  public Times times() {
    return new Times(zone);
  }

  public boolean late(QueuedTask task) {
    return task.due() != null && task.due().isBefore(clock.instant());
  }

  public boolean putOff(QueuedTask task) {
    return task.takeUpAt() != null && task.takeUpAt().isAfter(clock.instant());
  }

  /** When people most often go on with something: as soon as the service opens on another day, but never after it is due. */
  public LocalDateTime suggestion(QueuedTask task) {
    Instant tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1).atStartOfDay(zone).toInstant();
    Instant opening = service.nextOpening(tomorrow);
    return local(task.due() != null && task.due().isBefore(opening) ? task.due() : opening);
  }

  /** Null when nothing is due. */
  public LocalDateTime latest(QueuedTask task) {
    return task.due() == null ? null : local(task.due());
  }

  private LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES);
  }
}
