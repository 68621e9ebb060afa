package io.ciclo.worktime;

import java.io.Reader;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** All calendars of an installation, immutable (SL-01 to SL-04, SL-31). */
public final class WorkCalendars {

  private static final String DAYS = "-days";

  private final Map<String, WorkCalendar> calendars;

  private WorkCalendars(Map<String, WorkCalendar> calendars) {
    this.calendars = Collections.unmodifiableMap(calendars);
  }

  /**
   * Reads the settings file (its syntax is explained in {@code calendars.yaml}) and checks every calendar in it. The
   * reader stays open.
   *
   * @throws InvalidCalendarException naming calendar, key and reason of the first calendar that cannot be used
   */
  public static WorkCalendars load(Reader yaml) {
    Map<String, WorkCalendar> calendars = new LinkedHashMap<>();
    CalendarFile.read(yaml).forEach((id, settings) -> calendars.put(id, new TableCalendar(id, settings)));
    return new WorkCalendars(calendars);
  }

  /** @throws UnknownCalendarException naming the ids that exist */
  public WorkCalendar get(String id) {
    WorkCalendar calendar = calendars.get(id);
    if (calendar == null) {
      throw new UnknownCalendarException(id, ids());
    }
    return calendar;
  }

  /** The ids in the order of the settings file. */
  public Set<String> ids() {
    return calendars.keySet();
  }

  /**
   * Checks at start that every calendar used for cases has its companion {@code <id>-days}, by which working days of
   * 24 hours are counted (SL-28).
   *
   * @throws UnknownCalendarException when one of the calendars itself does not exist
   * @throws InvalidCalendarException naming the calendar whose companion is missing
   */
  public void requireDays(Collection<String> usedForCases) {
    for (String id : usedForCases) {
      get(id);
      if (!calendars.containsKey(id + DAYS)) {
        throw new InvalidCalendarException(id, id + DAYS,
            "se usa para casos y le falta su pareja, que cuenta 24 horas por cada día abierto");
      }
    }
  }
}
