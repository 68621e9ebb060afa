package io.ciclo.engine;

import io.ciclo.worktime.WorkCalendar;

/**
 * Every version of every calendar that ever ran here: who was judged by an older one can be judged by it again,
 * whatever has become of the settings file since.
 */
public interface CalendarArchive {

  /**
   * @param id of the calendar, also one that the settings file no longer has
   * @param version as {@link WorkCalendar#version()} gave it then
   * @throws IllegalArgumentException naming both, when no such version ever ran here
   */
  WorkCalendar get(String id, String version);
}
