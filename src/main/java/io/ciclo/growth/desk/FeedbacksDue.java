package io.ciclo.growth.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Recurrence;
import io.ciclo.worktime.Rhythm;
import io.ciclo.worktime.WorkCalendars;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Each working morning the Feedbacks begin whose date has come (FF-01). */
@Component
class FeedbacksDue implements Recurrence {

  private static final LocalTime BEFORE_WORK = LocalTime.of(6, 0);

  private final FeedbackDates dates;
  private final WorkCalendars calendars;
  private final EngineSettings service;

  FeedbacksDue(FeedbackDates dates, WorkCalendars calendars, EngineSettings service) {
    this.dates = dates;
    this.calendars = calendars;
    this.service = service;
  }

  @Override
  public String name() {
    return "growth-feedbacks-due";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.eachWorkingDay(calendars.get(service.calendar()), BEFORE_WORK);
  }

  @Override
  public void run(LocalDate date) {
    dates.begin(date);
  }

  /** Each company has a transaction of its own, in which its date moves on: done again, nothing is due any more. */
  @Override
  public boolean repeatable() {
    return true;
  }
}
