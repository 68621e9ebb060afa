package io.ciclo.servicelevels;

import io.ciclo.worktime.CalendarDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A year as it stands now.
 *
 * @param days all of them, in their order
 * @param informed when the team was told who covers; null until then
 */
public record CoverageYear(String calendar, int year, List<Day> days, Instant informed) {

  /** The days that have to be covered. */
  public List<Day> serviceHolidays() {
    return days.stream().filter(Day::serviceHoliday).toList();
  }

  /** Service holidays, not past, without a confirmed person. */
  public List<Day> uncovered() {
    return days.stream().filter(Day::uncovered).filter(day -> !day.past()).toList();
  }

  /**
   * @param covers who covers it, confirmed ones first
   * @param resting names of the people who rest on it because they cover a holiday
   * @param near not past, and so close that it must be covered now
   */
  public record Day(CalendarDay day, List<Cover> covers, List<String> resting, boolean past, boolean near) {

    public LocalDate date() {
      return day.date();
    }

    public boolean serviceHoliday() {
      return day.kind() == CalendarDay.Kind.SERVICE_HOLIDAY;
    }

    public boolean covered() {
      return serviceHoliday() && covers.stream().anyMatch(Cover::confirmed);
    }

    public boolean uncovered() {
      return serviceHoliday() && !covered();
    }
  }

  /**
   * @param person id
   * @param dayOff null when it was not moved to a date yet
   */
  public record Cover(String person, String name, boolean confirmed, DayOff dayOff) {}

  /**
   * @param note what was agreed with the department; may be empty when who plans gave it
   * @param movedBy name of who chose the date
   * @param approvedBy name; null while it waits for approval
   */
  public record DayOff(LocalDate date, String note, String movedBy, String approvedBy) {}
}
