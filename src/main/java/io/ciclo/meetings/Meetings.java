package io.ciclo.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Meetings of cases with customers. Every change joins the caller's transaction; what cannot be accepted is an
 * {@link io.ciclo.engine.InputRefused}, and nothing of it is kept.
 */
public interface Meetings {

  /** Whoever is invited and has an address receives an invitation that calendars understand. */
  Meeting plan(NewMeeting meeting, String staffId);

  /** Another time or place: the same entry of every calendar changes. */
  Meeting move(long id, Instant start, Duration length, String link, String staffId);

  /**
   * As {@link #move}, and with whom may be another question: whoever is new receives an invitation, and from the calendars of those who
   * are not expected any more it disappears. The others read of it when its time or place changes.
   */
  Meeting change(long id, Instant start, Duration length, String link, List<Attendee> attendees, String staffId);

  /** It disappears from the calendars. */
  void cancel(long id, String reason, String staffId);

  /** It took place; {@link MeetingHeld} is published. */
  Meeting hold(long id, Minutes minutes, String staffId);

  /** One that nobody had planned and that took place all the same: written down afterwards, nobody is invited. */
  Meeting held(NewMeeting meeting, Minutes minutes, String staffId);

  Optional<Meeting> meeting(long id);

  /** Oldest first. */
  List<Meeting> ofCase(String caseNumber);

  /** Those of {@link #ofCase(String)} with this company: the number of a case is typed by hand, and may be another company's. */
  default List<Meeting> ofCase(String caseNumber, long company) {
    return ofCase(caseNumber).stream().filter(meeting -> meeting.company() == company).toList();
  }

  /** Oldest first. */
  List<Meeting> ofCompany(long company);

  /** Those that were held, the latest first. */
  List<Meeting> heldWith(long company, int most);

  /** The planned one of the case that comes next; one whose time has passed and that nobody has held comes first of all. */
  Optional<Meeting> next(String caseNumber);
}
