package io.ciclo.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Purpose;
import io.ciclo.meetings.desk.Spoken;
import io.ciclo.meetings.web.CalendarLines.Day;
import io.ciclo.meetings.web.CalendarLines.Slot;
import io.ciclo.meetings.web.CalendarLines.Week;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which meetings of a day stand beside each other, and which days a month shows. */
class CalendarLinesTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final LocalDate FRI_2026_04_03 = LocalDate.of(2026, 4, 3);

  @Test
  void meetingsAtTheSameTimeStandBesideEachOtherAndOthersAreAsWideAsTheDay() {
    Slot early = slot(1, 2);
    Slot long1 = slot(3, 4);
    Slot within = slot(4, 1);
    Slot after = slot(7, 2);
    Day day = day(early, long1, within, after);
    assertThat(day.lanes()).isEqualTo(2);
    assertThat(day.alone(early)).as("one that ends when the next begins").isTrue();
    assertThat(day.alone(long1)).isFalse();
    assertThat(day.alone(within)).isFalse();
    assertThat(day.alone(after)).isTrue();
    assertThat(day(slot(1, 2), slot(1, 2), slot(2, 1)).lanes()).isEqualTo(3);
    assertThat(day().lanes()).isEqualTo(1);
  }

  @Test
  void aMonthIsShownInWholeWeeks() {
    assertThat(CalendarLines.firstShown(YearMonth.of(2026, 4))).isEqualTo(LocalDate.of(2026, 3, 30));
    assertThat(CalendarLines.firstNotShown(YearMonth.of(2026, 4))).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(CalendarLines.firstShown(YearMonth.of(2026, 6))).as("begins on a Monday").isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(CalendarLines.firstNotShown(YearMonth.of(2026, 5))).as("ends on a Sunday").isEqualTo(LocalDate.of(2026, 6, 1));
  }

  @Test
  void aWeekShowsWorkingHoursAndWhateverElseIsNeeded() {
    assertThat(week().hours()).startsWith("8:00").endsWith("18:00");
    Week week = week(meeting("2026-03-29T01:30", Duration.ofMinutes(60)), meeting("2026-03-30T10:15", Duration.ofMinutes(50)),
        meeting("2026-03-31T23:00", Duration.ofMinutes(90)));
    assertThat(week.hours()).as("one begins at night, another goes on after midnight").startsWith("1:00").endsWith("23:00").hasSize(23);
    Slot sunday = week.days().get(0).slots().get(0);
    assertThat(sunday.row()).isEqualTo(2);
    assertThat(sunday.rows()).as("the hour that clocks leave out stands on the clock, too: half past one to half past three").isEqualTo(4);
    Slot monday = week.days().get(1).slots().get(0);
    assertThat(monday.row()).isEqualTo(1 + (10 - 1) * 2);
    assertThat(monday.rows()).as("10:15 to 11:05").isEqualTo(3);
    Slot tuesday = week.days().get(2).slots().get(0);
    assertThat(tuesday.rows()).as("as far as its day reaches").isEqualTo(2);
    assertThat(monday.line().awaitsMinutes()).isTrue();
    assertThat(tuesday.line().awaitsMinutes()).isFalse();
    assertThat(week.days().get(1).today()).isFalse();
    assertThat(week.days().get(2).today()).isTrue();
  }

  private static Week week(Meeting... meetings) {
    MeetingParties parties = mock(MeetingParties.class);
    Spoken spoken = mock(Spoken.class);
    return new CalendarLines(parties, spoken, Clock.fixed(Instant.parse("2026-03-31T10:00:00Z"), MADRID))
        .week(LocalDate.of(2026, 3, 29), List.of(meetings), MADRID);
  }

  private static Meeting meeting(String local, Duration length) {
    return new Meeting(1, "uid", null, 1, null, Purpose.OPENING, "OTHER", "Reunión", LocalDateTime.parse(local).atZone(MADRID).toInstant(),
        length, null, List.of(), MeetingState.PLANNED, 0, null, null, null, "lucia.ferrer", 0);
  }

  private static Slot slot(int row, int rows) {
    return new Slot(null, row, rows);
  }

  private static Day day(Slot... slots) {
    return new Day(FRI_2026_04_03, "viernes, 3 de abril", false, List.of(slots));
  }
}
