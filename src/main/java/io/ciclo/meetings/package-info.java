/**
 * Meetings with customers: planned, moved, called off, held with minutes, their decisions signed by a contact. {@link io.ciclo.meetings.Meetings} is the
 * door of every room whose cases meet; {@link io.ciclo.meetings.Surveys} asks what needs no meeting. Knows no customers: {@link io.ciclo.meetings.MeetingParties}
 * tells it names, zones and rights.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Reuniones")
package io.ciclo.meetings;
