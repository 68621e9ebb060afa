package io.ciclo.tpoints.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Recurrence;
import io.ciclo.engine.SafeWrite;
import io.ciclo.worktime.Rhythm;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Each working morning what has expired is booked, and customers whose packs expire soon are warned (TP-11). */
@Component
class PacksExpire implements Recurrence {

  private static final LocalTime BEFORE_WORK = LocalTime.of(5, 30);

  private final Shelves shelves;
  private final AccountPages pages;
  private final PackAlerts alerts;
  private final SafeWrite write;
  private final WorkCalendars calendars;
  private final EngineSettings service;
  private final Clock clock;

  PacksExpire(Shelves shelves, AccountPages pages, PackAlerts alerts, SafeWrite write, WorkCalendars calendars,
      EngineSettings service, Clock clock) {
    this.shelves = shelves;
    this.pages = pages;
    this.alerts = alerts;
    this.write = write;
    this.calendars = calendars;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "tpoint-packs-expire";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.eachWorkingDay(calendars.get(service.calendar()), BEFORE_WORK);
  }

  /** Each account in a transaction of its own, so that no customer waits for all the others. */
  @Override
  public void run(LocalDate date) {
    shelves.accounts().expiring(clock.instant()).forEach(company -> write.run(() -> pages.expire(company)));
    alerts.withExpiryNear().forEach(company -> write.run(() -> {
      shelves.wire().ask(shelves.accounts().lock(company));
      alerts.warnOfExpiry(company);
    }));
  }

  @Override
  public boolean repeatable() {
    return true;
  }
}
