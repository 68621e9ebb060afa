package io.ciclo.worktime;

import java.time.LocalDate;

/**
 * What a date is in a calendar (SL-02, SL-03).
 *
 * @param name what the settings file calls it, in the language of its readers, also where service is given or it falls on
 *     a weekend; empty when it has no name there
 */
public record CalendarDay(LocalDate date, Kind kind, String name) {

  /** Why there is service on a day, or why not. */
  public enum Kind {
    OPEN,
    /** A holiday on which service is given nevertheless: somebody has to cover it (SL-06). */
    SERVICE_HOLIDAY,
    /** The week has no opening hours on it, whatever else falls on it. */
    WEEKEND,
    HOLIDAY,
    /** Closed by the calendar's own list of closures. */
    CLOSED
  }

  /** Whether service is given on this day. */
  public boolean open() {
    return kind == Kind.OPEN || kind == Kind.SERVICE_HOLIDAY;
  }
}
