package io.ciclo.servicelevels;

import io.ciclo.servicelevels.CaseEvent.CalendarChanged;
import io.ciclo.servicelevels.CaseEvent.Classified;
import io.ciclo.servicelevels.CaseEvent.PlanChanged;
import io.ciclo.servicelevels.CaseEvent.PriorityChanged;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** Why a case is judged by other targets from now on. */
public enum Replanning {
  CLASSIFIED(Classified::new),
  PRIORITY(PriorityChanged::new),
  PLAN(PlanChanged::new),
  /** Another calendar; or open cases follow the tables and calendars as they are now, because an administrator said so. */
  CALENDAR(CalendarChanged::new);

  private final BiFunction<Instant, List<Target>, CaseEvent> event;

  Replanning(BiFunction<Instant, List<Target>, CaseEvent> event) {
    this.event = event;
  }

  /** The event that says so. */
  public CaseEvent event(Instant at, List<Target> targets) {
    return event.apply(at, targets);
  }
}
