package io.ciclo.meetings.desk;

import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.Meeting;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** When a meeting is, as people say it, by the clock of whoever reads. */
@Component("meetingTimes")
public class Spoken {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Vocabulary vocabulary;

  Spoken(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Such as "viernes, 3 de abril de 2026, de 10:00 a 11:00 (hora de Madrid)". */
  public String when(Meeting meeting, ZoneId zone) {
    return Times.spokenDay(meeting.start().atZone(zone).toLocalDate()) + ", " + hours(meeting, zone) + " (hora de " + vocabulary.city(zone)
        + ")";
  }

  /** Such as "de 10:00 a 11:00". */
  public String hours(Meeting meeting, ZoneId zone) {
    ZonedDateTime start = meeting.start().atZone(zone);
    return "de " + HOUR.format(start) + " a " + HOUR.format(meeting.end().atZone(zone));
  }

  /** Such as "10:00–11:00", where room is scarce. */
  public String span(Meeting meeting, ZoneId zone) {
    return HOUR.format(meeting.start().atZone(zone)) + "–" + HOUR.format(meeting.end().atZone(zone));
  }

  /** Whether clocks in both places show the same at that moment. */
  public boolean same(Meeting meeting, ZoneId one, ZoneId other) {
    return one.getRules().getOffset(meeting.start()).equals(other.getRules().getOffset(meeting.start()));
  }
}
