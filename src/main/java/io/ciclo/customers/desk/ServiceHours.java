package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** When a company is served, in words: its calendar is asked about a whole week without closures. */
@Component
class ServiceHours {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");
  private static final int WEEK = 7;
  private static final int MOST_WEEKS = 8;

  private final WorkCalendars calendars;

  ServiceHours(WorkCalendars calendars) {
    this.calendars = calendars;
  }

  /** As "de lunes a viernes, de 8:00 a 17:00 (hora de Madrid)"; lines for days that differ. */
  String words(Company company, LocalDate from) {
    WorkCalendar calendar = calendars.get(company.calendar());
    List<String> days = busiestWeek(calendar, from);
    List<String> lines = new ArrayList<>();
    for (int day = 0; day < WEEK; day++) {
      int last = day;
      while (last + 1 < WEEK && days.get(last + 1).equals(days.get(day))) {
        last++;
      }
      if (!days.get(day).isEmpty()) {
        lines.add(named(day, last) + ", " + days.get(day));
      }
      day = last;
    }
    return String.join("; ", lines) + " (hora de " + city(calendar.zone()) + ")";
  }

  /** The one with the most open days among the next: holidays make a week look shorter than it usually is. */
  private static List<String> busiestWeek(WorkCalendar calendar, LocalDate from) {
    LocalDate monday = from.minusDays(from.getDayOfWeek().getValue() - 1L);
    List<String> best = List.of();
    for (int week = 0; week < MOST_WEEKS; week++) {
      List<String> hours = new ArrayList<>();
      for (int day = 0; day < WEEK; day++) {
        hours.add(hours(calendar, monday.plusDays((long) week * WEEK + day)));
      }
      if (best.isEmpty() || open(hours) > open(best)) {
        best = hours;
      }
    }
    return best;
  }

  private static long open(List<String> hours) {
    return hours.stream().filter(hour -> !hour.isEmpty()).count();
  }

  private static String hours(WorkCalendar calendar, LocalDate day) {
    Instant start = day.atStartOfDay(calendar.zone()).toInstant();
    Duration open = calendar.between(start, day.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
    if (open.isZero()) {
      return "";
    }
    Instant opens = calendar.nextOpening(start);
    Instant closes = calendar.add(opens, open);
    String hours = "de " + HOUR.format(opens.atZone(calendar.zone())) + " a " + HOUR.format(closes.atZone(calendar.zone()));
    return Duration.between(opens, closes).equals(open) ? hours : hours + ", con una pausa";
  }

  private static String named(int first, int last) {
    String from = name(first);
    return first == last ? from : (last == first + 1 ? from + " y " : "de " + from + " a ") + name(last);
  }

  private static String name(int day) {
    return DayOfWeek.of(day + 1).getDisplayName(TextStyle.FULL, SPANISH);
  }

  private static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
