package io.ciclo.staff.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Recurrence;
import io.ciclo.worktime.Rhythm;
import io.ciclo.worktime.WorkCalendars;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** On the first working day of a month the year's reviews begin (RO-14). */
@Component
class DevelopmentYear implements Recurrence {

  private static final LocalTime BEFORE_WORK = LocalTime.of(6, 0);

  private final DevelopmentSettings settings;
  private final EngineSettings service;
  private final WorkCalendars calendars;
  private final DevelopmentReviews reviews;

  DevelopmentYear(DevelopmentSettings settings, EngineSettings service, WorkCalendars calendars, DevelopmentReviews reviews) {
    this.settings = settings;
    this.service = service;
    this.calendars = calendars;
    this.reviews = reviews;
  }

  @Override
  public String name() {
    return "development-review-year";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.firstWorkingDayOf(settings.month(), calendars.get(service.calendar()), BEFORE_WORK);
  }

  @Override
  public void run(LocalDate date) {
    reviews.begin(date.getYear());
  }
}
