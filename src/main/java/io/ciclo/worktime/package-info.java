/**
 * Calendars and working-time arithmetic in plain Java. {@link io.ciclo.worktime.WorkCalendars} reads the settings file;
 * {@link io.ciclo.worktime.WorkCalendar} answers what counts as working time.
 */
package io.ciclo.worktime;
