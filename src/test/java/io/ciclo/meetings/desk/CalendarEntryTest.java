package io.ciclo.meetings.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Purpose;
import io.ciclo.messages.CalendarPart;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** A meeting as calendars read it. */
class CalendarEntryTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");
  private static final String SENDER = "atencion@ciclo.example";
  private static final Attendee LUCIA = Attendee.colleague("lucia.ferrer", "Lucía Ferrer", "lucia.ferrer@ciclo.example");
  private static final Attendee ODD = Attendee.guest("Prat, \"Ana\"; García: ñandú", "ana@riera.example");

  @Test
  void isARequestWithOrganizerAndAttendeesThatARealParserReads() throws Exception {
    VEvent event = event(entry(meeting("2026-03-27T10:00", MeetingState.PLANNED, 0, "Revisión, con «comas»; y\\barras")));
    assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("uid-1@ciclo.example");
    assertThat(event.getSequence().getSequenceNo()).isZero();
    assertThat(event.getSummary().getValue()).isEqualTo("Revisión, con «comas»; y\\barras");
    assertThat(event.getOrganizer().getCalAddress()).hasToString("mailto:lucia.ferrer@ciclo.example");
    assertThat(event.getProperties(Property.ATTENDEE)).extracting(attendee -> ((Property) attendee).getValue())
        .containsExactly("mailto:lucia.ferrer@ciclo.example", "mailto:ana@riera.example");
    assertThat(event.getLocation().getValue()).isEqualTo("https://reuniones.example/sala?a=1;b=2,c");
    Calendar calendar = parsed(entry(meeting("2026-03-27T10:00", MeetingState.PLANNED, 0, "Revisión")));
    assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(calendar.validate().hasErrors()).isFalse();
  }

  @Test
  @Requirement("CL-14")
  void isRightOnBothSidesOfAChangeToSummerTime() throws Exception {
    assertThat(start(entry(meeting("2026-03-27T10:00", MeetingState.PLANNED, 0, "Antes")))).isEqualTo(Instant.parse("2026-03-27T09:00:00Z"));
    assertThat(start(entry(meeting("2026-03-30T10:00", MeetingState.PLANNED, 1, "Después")))).isEqualTo(Instant.parse("2026-03-30T08:00:00Z"));
    String text = entry(meeting("2026-03-30T10:00", MeetingState.PLANNED, 1, "Después")).content();
    assertThat(text).contains("DTSTART:20260330T080000Z", "DTEND:20260330T090000Z");
  }

  @Test
  void callsTheSameEntryOff() throws Exception {
    CalendarPart part = entry(meeting("2026-03-27T10:00", MeetingState.CANCELLED, 2, "Revisión"));
    assertThat(part.method()).isEqualTo("CANCEL");
    assertThat(parsed(part).getMethod().getValue()).isEqualTo("CANCEL");
    VEvent event = event(part);
    assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("uid-1@ciclo.example");
    assertThat(event.getSequence().getSequenceNo()).isEqualTo(2);
    assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
  }

  @Test
  void noLineIsLongerThanCalendarsTakeAndNamesSmuggleNothingIn() {
    String text = entry(meeting("2026-03-27T10:00", MeetingState.PLANNED, 0, "Una reunión con un asunto larguísimo ".repeat(5))).content();
    assertThat(text).contains("\r\n");
    assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 75);
    assertThat(text.lines().filter(line -> line.startsWith("ATTENDEE"))).hasSize(2);
  }

  private static CalendarPart entry(Meeting meeting) {
    return CalendarEntry.of(meeting, LUCIA, SENDER, "Riera · N-2026-000001", NOW);
  }

  private static Instant start(CalendarPart part) throws ParserException, IOException {
    return Instant.from(event(part).getDateTimeStart().getDate());
  }

  private static VEvent event(CalendarPart part) throws ParserException, IOException {
    return (VEvent) parsed(part).getComponents().get(0);
  }

  private static Calendar parsed(CalendarPart part) throws ParserException, IOException {
    return new CalendarBuilder().build(new StringReader(part.content()));
  }

  private static Meeting meeting(String local, MeetingState state, int sequence, String subject) {
    return new Meeting(1, "uid-1@ciclo.example", "N-2026-000001", 7, "1", Purpose.OPENING, "OTHER", subject,
        LocalDateTime.parse(local).atZone(MADRID).toInstant(), Duration.ofHours(1), "https://reuniones.example/sala?a=1;b=2,c",
        List.of(LUCIA, ODD, Attendee.guest("Sin correo", null)), state, sequence, state == MeetingState.CANCELLED ? "No hace falta" : null,
        null, null, "lucia.ferrer", 0);
  }
}
