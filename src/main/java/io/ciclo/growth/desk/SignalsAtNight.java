package io.ciclo.growth.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Recurrence;
import io.ciclo.worktime.Rhythm;
import io.ciclo.worktime.WorkCalendars;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Each night the figures of all active customers are looked at for signals of growth. */
@Component
class SignalsAtNight implements Recurrence {

  private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

  private final Signals signals;
  private final WorkCalendars calendars;
  private final EngineSettings service;

  SignalsAtNight(Signals signals, WorkCalendars calendars, EngineSettings service) {
    this.signals = signals;
    this.calendars = calendars;
    this.service = service;
  }

  @Override
  public String name() {
    return "growth-signals";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.eachDay(calendars.get(service.calendar()), AT_NIGHT);
  }

  @Override
  public void run(LocalDate date) {
    signals.look();
  }

  /** What was seen already is not seen again. */
  @Override
  public boolean repeatable() {
    return true;
  }
}
