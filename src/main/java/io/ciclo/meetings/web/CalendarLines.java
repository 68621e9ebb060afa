package io.ciclo.meetings.web;

import io.ciclo.engine.Times;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.MeetingParties.Party;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.desk.Spoken;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Meetings as the calendar shows them. */
@Component
class CalendarLines {

  private final MeetingParties parties;
  private final Spoken spoken;
  private final Clock clock;

  CalendarLines(MeetingParties parties, Spoken spoken, Clock clock) {
    this.parties = parties;
    this.spoken = spoken;
    this.clock = clock;
  }

  /**
   * A meeting.
   *
   * @param span such as "10:00–11:00"
   * @param awaitsMinutes its time is over and nobody has written what came of it
   */
  record Line(Meeting meeting, String company, String day, String span, boolean awaitsMinutes) {}

  record Day(LocalDate date, String name, boolean today, List<Line> lines) {}

  List<Line> of(List<Meeting> meetings, ZoneId zone) {
    Instant now = clock.instant();
    Map<Long, String> companies = new HashMap<>();
    return meetings.stream().map(meeting -> new Line(meeting, companies.computeIfAbsent(meeting.company(), this::name),
        Times.spokenDay(meeting.start().atZone(zone).toLocalDate()), spoken.span(meeting, zone),
        meeting.state() == MeetingState.PLANNED && !meeting.end().isAfter(now))).toList();
  }

  List<Day> week(LocalDate monday, List<Meeting> meetings, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    List<Line> lines = of(meetings, zone);
    return IntStream.range(0, 7).mapToObj(monday::plusDays).map(date -> new Day(date, Times.spokenDay(date).replaceAll(" de \\d{4}$", ""),
        date.equals(today), lines.stream().filter(line -> line.meeting().start().atZone(zone).toLocalDate().equals(date)).toList())).toList();
  }

  private String name(long company) {
    return parties.party(company).map(Party::name).orElse("Cliente " + company);
  }
}
