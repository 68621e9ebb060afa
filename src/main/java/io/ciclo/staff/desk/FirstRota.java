package io.ciclo.staff.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.staff.FirstPeopleArrived;
import io.ciclo.staff.Rota;
import io.ciclo.staff.Shift;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who of the first people is on duty: weeks that begin on Monday at nine; what follows is left open, so that a gap is seen. */
@Component
class FirstRota {

  private static final List<String> TURNS = List.of("pablo.ortega", "nuria.vidal", "elena.navarro");
  private static final int WEEKS = 4;
  private static final int CHANGE_OF_SHIFT = 9;

  private final Rota rota;
  private final EngineSettings service;
  private final Clock clock;

  FirstRota(Rota rota, EngineSettings service, Clock clock) {
    this.rota = rota;
    this.service = service;
    this.clock = clock;
  }

  @EventListener
  void onFirstPeople(FirstPeopleArrived arrived) {
    ZonedDateTime now = clock.instant().atZone(service.zone());
    ZonedDateTime monday = now.truncatedTo(ChronoUnit.DAYS).withHour(CHANGE_OF_SHIFT)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (monday.isAfter(now)) {
      monday = monday.minusWeeks(1);
    }
    for (int week = 0; week < WEEKS; week++) {
      rota.save(new Shift(0, monday.plusWeeks(week).toInstant(), monday.plusWeeks(week + 1L).toInstant(),
          TURNS.get(week % TURNS.size()), TURNS.get((week + 1) % TURNS.size()), 0));
    }
    for (int person = 0; person < TURNS.size(); person++) {
      rota.phone(TURNS.get(person), "+34 600 000 90" + person);
    }
  }
}
