package io.ciclo.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A meeting as somebody plans it. What may be wrong in it is refused by {@link Meetings}, with the field's name.
 *
 * @param caseNumber null for a meeting that belongs to no case
 * @param part phase or session, a word of the caller's; null for none
 * @param kind one of the setting {@code bd.meeting-kinds}
 * @param link where to join or where it takes place; null for none
 */
public record NewMeeting(String caseNumber, long company, String part, Purpose purpose, String kind, String subject, Instant start,
    Duration length, String link, List<Attendee> attendees) {

  /** In characters. */
  public static final int LONGEST_SUBJECT = 200;

  public NewMeeting {
    attendees = attendees == null ? List.of() : List.copyOf(attendees);
  }
}
