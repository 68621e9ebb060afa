package io.ciclo.servicelevels;

import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;

/** Calendars in every version that a clock may have been judged by. */
@FunctionalInterface
public interface CalendarVersions {

  /** @throws UnknownCalendarVersion when nothing is known of this version */
  WorkCalendar get(String id, String version);

  /** Only the versions of one settings file. */
  static CalendarVersions of(WorkCalendars calendars) {
    return (id, version) -> {
      WorkCalendar calendar = calendars.get(id);
      if (!calendar.version().equals(version)) {
        throw new UnknownCalendarVersion(id, version);
      }
      return calendar;
    };
  }
}
