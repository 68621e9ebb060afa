package io.ciclo.staff.desk;

import io.ciclo.engine.Appointment;
import io.ciclo.engine.Appointments;
import io.ciclo.engine.EngineSettings;
import io.ciclo.staff.store.AbsenceStore;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** An absence begins at the first open hour of its first day, by itself: what the person holds goes to others (RO-19). */
@Component
class AbsenceBegins implements Appointment {

  private static final Logger LOG = LoggerFactory.getLogger(AbsenceBegins.class);
  /** Whoever records an absence of today sees at once what was handed over; should that be cut short, it is done by itself. */
  private static final Duration SHOULD_IT_BE_CUT_SHORT = Duration.ofMinutes(2);

  private final AbsenceStore store;
  private final HandOvers handOvers;
  private final Appointments appointments;
  private final WorkCalendar service;
  private final ZoneId zone;
  private final Clock clock;

  AbsenceBegins(AbsenceStore store, HandOvers handOvers, Appointments appointments, WorkCalendars calendars,
      EngineSettings settings, Clock clock) {
    this.store = store;
    this.handOvers = handOvers;
    this.appointments = appointments;
    this.service = calendars.get(settings.calendar());
    this.zone = settings.zone();
    this.clock = clock;
  }

  @Override
  public String name() {
    return "absence-begins";
  }

  /** In the transaction that records it. */
  void plan(Absence absence) {
    Instant now = clock.instant();
    Instant when = absence.from().isAfter(today()) ? service.nextOpening(absence.from().atStartOfDay(zone).toInstant())
        : now.plus(SHOULD_IT_BE_CUT_SHORT);
    appointments.make(this, String.valueOf(absence.id()), when);
  }

  /** Twice does no harm: what was handed over is no longer the person's. */
  HandOvers.Report now(Absence absence, String by) {
    HandOvers.Report report = handOvers.because(absence, by);
    store.begun(absence.id(), clock.instant());
    return report;
  }

  @Override
  public void keep(String subject) {
    store.find(Long.parseLong(subject)).filter(absence -> absence.begunAt() == null && absence.lasts(today()))
        .ifPresent(absence -> {
          HandOvers.Report report = now(absence, null);
          LOG.info("Absence {} has begun: {} tasks handed over, {} not", absence.id(), report.moved().size(),
              report.notMoved().size());
        });
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
