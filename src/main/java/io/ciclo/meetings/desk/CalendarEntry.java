package io.ciclo.meetings.desk;

import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingState;
import io.ciclo.messages.CalendarPart;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.SentBy;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A meeting as calendars understand it (RFC 5545, RFC 5546). Its times are in UTC: each calendar shows them by its own clock, and no
 * description of a zone travels along that could be older than the law.
 */
final class CalendarEntry {

  private static final String PRODUCT = "-//Ciclo//Reuniones//ES";

  private CalendarEntry() {}

  /**
   * @param organizer who receives the answers
   * @param sender address that the mail comes from
   * @param description what stands below the title
   */
  static CalendarPart of(Meeting meeting, Attendee organizer, String sender, String description, Instant now) {
    boolean cancelled = meeting.state() == MeetingState.CANCELLED;
    Method method = cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
    VEvent event = new VEvent(false);
    event.add(new Uid(meeting.uid()));
    event.add(new DtStamp(now));
    event.add(new Sequence(meeting.sequence()));
    event.add(new DtStart<>(meeting.start()));
    event.add(new DtEnd<>(meeting.end()));
    event.add(new Summary(meeting.subject()));
    event.add(new Description(description));
    if (meeting.link() != null) {
      event.add(new Location(meeting.link()));
    }
    event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    event.add(organizer(organizer, sender));
    meeting.attendees().stream().filter(attendee -> attendee.email() != null)
        .forEach(attendee -> event.add(attendee(attendee, cancelled)));
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(method);
    calendar.add(event);
    return new CalendarPart(method.getValue(), written(calendar));
  }

  /** Checked, and folded into lines of a length that every calendar takes. */
  private static String written(Calendar calendar) {
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter().output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Organizer organizer(Attendee organizer, String sender) {
    Organizer property = new Organizer(mailto(organizer.email()));
    property.add(new Cn(organizer.name()));
    if (!organizer.email().equalsIgnoreCase(sender)) {
      property.add(new SentBy(mailto(sender)));
    }
    return property;
  }

  private static net.fortuna.ical4j.model.property.Attendee attendee(Attendee attendee, boolean cancelled) {
    net.fortuna.ical4j.model.property.Attendee property =
        new net.fortuna.ical4j.model.property.Attendee(mailto(attendee.email()));
    property.add(new Cn(attendee.name()));
    property.add(Role.REQ_PARTICIPANT);
    if (!cancelled) {
      property.add(PartStat.NEEDS_ACTION);
      property.add(Rsvp.TRUE);
    }
    return property;
  }

  private static URI mailto(String email) {
    try {
      return new URI("mailto", email, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
