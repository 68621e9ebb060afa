package io.ciclo.meetings.web;

import io.ciclo.engine.Times;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.MeetingParties.Party;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.desk.Spoken;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Meetings as the calendar shows them. */
@Component
class CalendarLines {

  /** Hours that a week shows even when nothing happens in them. */
  private static final int FIRST_HOUR = 8;
  private static final int LAST_HOUR = 19;
  private static final int ROW_MINUTES = 30;
  private static final int ROWS_AN_HOUR = 60 / ROW_MINUTES;

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

  /**
   * A meeting among the hours of a week.
   *
   * @param row the half hour in which it begins, the first that is shown being 1
   * @param rows how many half hours it reaches into
   */
  record Slot(Line line, int row, int rows) {

    private boolean reaches(int halfHour) {
      return row <= halfHour && halfHour < row + rows;
    }
  }

  record Day(LocalDate date, String name, boolean today, List<Slot> slots) {

    /** How many meetings there are at once, when there are most. */
    public int lanes() {
      return slots.stream().mapToInt(slot -> (int) slots.stream().filter(other -> other.reaches(slot.row())).count()).max().orElse(1);
    }

    /** Whether nothing else happens while it lasts. */
    public boolean alone(Slot slot) {
      return slots.stream().noneMatch(other -> other != slot && (slot.reaches(other.row()) || other.reaches(slot.row())));
    }
  }

  /** @param hours those that are shown, such as "8:00" */
  record Week(List<String> hours, List<Day> days) {}

  /** @param within of the month that is shown, and not of the one before or after */
  record MonthDay(LocalDate date, String name, boolean today, boolean within, List<Line> lines) {}

  List<Line> of(List<Meeting> meetings, ZoneId zone) {
    Instant now = clock.instant();
    Map<Long, String> companies = new HashMap<>();
    return meetings.stream().map(meeting -> new Line(meeting, companies.computeIfAbsent(meeting.company(), this::name),
        Times.spokenDay(meeting.start().atZone(zone).toLocalDate()), spoken.span(meeting, zone),
        meeting.state() == MeetingState.PLANNED && !meeting.end().isAfter(now))).toList();
  }

  Week week(LocalDate monday, List<Meeting> meetings, ZoneId zone) {
    int first = meetings.stream().mapToInt(meeting -> meeting.start().atZone(zone).getHour()).reduce(FIRST_HOUR, Math::min);
    int last = meetings.stream().mapToInt(meeting -> lastHour(meeting, zone)).reduce(LAST_HOUR, Math::max);
    List<Line> lines = of(meetings, zone);
    return new Week(IntStream.range(first, last).mapToObj(hour -> hour + ":00").toList(),
        IntStream.range(0, 7).mapToObj(monday::plusDays).map(date -> new Day(date, name(date), date.equals(today(zone)),
            on(date, lines, zone).stream().map(line -> slot(line, first, zone)).toList())).toList());
  }

  /** The hour after which it is over; midnight for one that goes on into the next day. */
  private static int lastHour(Meeting meeting, ZoneId zone) {
    return (minuteOfEnd(meeting, zone) + 59) / 60;
  }

  private static int minuteOfEnd(Meeting meeting, ZoneId zone) {
    ZonedDateTime start = meeting.start().atZone(zone);
    ZonedDateTime end = meeting.end().atZone(zone);
    return start.toLocalDate().equals(end.toLocalDate()) ? minute(end.toLocalTime()) : (int) Duration.ofDays(1).toMinutes();
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  private static Slot slot(Line line, int firstHour, ZoneId zone) {
    int begins = minute(line.meeting().start().atZone(zone).toLocalTime()) / ROW_MINUTES;
    int ends = (minuteOfEnd(line.meeting(), zone) + ROW_MINUTES - 1) / ROW_MINUTES;
    return new Slot(line, begins - firstHour * ROWS_AN_HOUR + 1, Math.max(1, ends - begins));
  }

  /** Whole weeks from Monday on. */
  List<MonthDay> month(YearMonth month, List<Meeting> meetings, ZoneId zone) {
    List<Line> lines = of(meetings, zone);
    return firstShown(month).datesUntil(firstNotShown(month)).map(date -> new MonthDay(date, name(date), date.equals(today(zone)),
        YearMonth.from(date).equals(month), on(date, lines, zone))).toList();
  }

  static LocalDate firstShown(YearMonth month) {
    return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static LocalDate firstNotShown(YearMonth month) {
    return month.atEndOfMonth().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  private static List<Line> on(LocalDate date, List<Line> lines, ZoneId zone) {
    return lines.stream().filter(line -> line.meeting().start().atZone(zone).toLocalDate().equals(date)).toList();
  }

  /** Such as "lunes, 30 de marzo". */
  private static String name(LocalDate date) {
    return Times.spokenDay(date).replaceAll(" de \\d{4}$", "");
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private String name(long company) {
    return parties.party(company).map(Party::name).orElse("Cliente " + company);
  }
}
