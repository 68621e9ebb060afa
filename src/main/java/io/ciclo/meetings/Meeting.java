package io.ciclo.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A meeting as it stands.
 *
 * @param uid by which calendars know it; never changes
 * @param sequence how often it was changed since it was planned, for calendars
 * @param cancelled why it was called off; null unless it was
 * @param minutes null until it was held
 * @param signature null until a contact has signed the decision
 * @param planner staff id of whoever planned it: the organizer
 * @param version grows with every change
 */
public record Meeting(long id, String uid, String caseNumber, long company, String part, Purpose purpose, String kind, String subject,
    Instant start, Duration length, String link, List<Attendee> attendees, MeetingState state, int sequence, String cancelled,
    Minutes minutes, Signature signature, String planner, int version) {

  public Instant end() {
    return start.plus(length);
  }

  /** As the calendars of these people read it when they are not expected any more. */
  public Meeting calledOffFor(List<Attendee> people) {
    return new Meeting(id, uid, caseNumber, company, part, purpose, kind, subject, start, length, link, people, MeetingState.CANCELLED,
        sequence, null, null, null, planner, version);
  }

  /** Held with a decision that no contact has signed yet. */
  public boolean awaitsSignature() {
    return state == MeetingState.HELD && minutes.decision() != null && signature == null;
  }
}
