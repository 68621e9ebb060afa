package io.ciclo.worktime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the settings file says about one calendar, checked and with {@code like} resolved.
 *
 * @param week opening hours by weekday in ascending order; a weekday without hours may be missing
 * @param region whose holidays count
 * @param holidays own holidays
 * @param openOnHolidays holidays on which service is given nevertheless (SL-03)
 * @param closed closures that nothing opens again
 * @param names what people call the dates of some rules; counts for no version, since it moves no deadline
 */
record CalendarSettings(ZoneId zone, Map<DayOfWeek, List<OpeningHours>> week, Optional<HolidayRegion> region,
                        List<DateRule> holidays, List<DateRule> openOnHolidays, List<ClosedDays> closed,
                        Map<DateRule, String> names) {

  private static final int VERSION_LENGTH = 16;

  /** Tells for the days of one year which are closed in spite of the week's opening hours. */
  Predicate<LocalDate> closedIn(int year) {
    Set<LocalDate> holidaysOfYear = Stream.concat(
        region.stream().flatMap(r -> r.holidays(year)), dates(holidays, year))
        .collect(Collectors.toSet());
    holidaysOfYear.removeAll(dates(openOnHolidays, year).collect(Collectors.toSet()));
    return date -> holidaysOfYear.contains(date) || closed.stream().anyMatch(days -> days.contains(date));
  }

  /** What each day of a year is, and the name of the holiday on it. */
  List<CalendarDay> days(int year) {
    Predicate<LocalDate> closedThen = closedIn(year);
    Set<LocalDate> service = dates(openOnHolidays, year).collect(Collectors.toSet());
    Map<LocalDate, String> named = names(year);
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).map(date -> {
      CalendarDay.Kind kind;
      if (week.getOrDefault(date.getDayOfWeek(), List.of()).isEmpty()) {
        kind = CalendarDay.Kind.WEEKEND;
      } else if (!OpenYear.exists(date, zone) || closed.stream().anyMatch(days -> days.contains(date))) {
        kind = CalendarDay.Kind.CLOSED;
      } else if (closedThen.test(date)) {
        kind = CalendarDay.Kind.HOLIDAY;
      } else {
        kind = service.contains(date) ? CalendarDay.Kind.SERVICE_HOLIDAY : CalendarDay.Kind.OPEN;
      }
      return new CalendarDay(date, kind, named.getOrDefault(date, ""));
    }).toList();
  }

  private Map<LocalDate, String> names(int year) {
    Map<LocalDate, String> named = new HashMap<>();
    names.forEach((rule, name) -> dates(List.of(rule), year).forEach(date -> named.putIfAbsent(date, name)));
    return named;
  }

  /** The dates of a year; its neighbours are asked too because a rule may reach over new year. */
  private static Stream<LocalDate> dates(List<DateRule> rules, int year) {
    return rules.stream()
        .flatMap(rule -> Stream.of(year - 1, year, year + 1).flatMap(y -> rule.inYear().of(y).stream()))
        .filter(date -> date.getYear() == year);
  }

  /** Independent of the order in which the file lists things and of what was derived from what. */
  String version() {
    String content = Stream.of(
            "zone " + zone.getId(),
            "week " + Stream.of(DayOfWeek.values()).map(day -> week.getOrDefault(day, List.of())).toList(),
            "region " + region.map(HolidayRegion::code).orElse(""),
            "holidays " + texts(holidays),
            "open " + texts(openOnHolidays),
            "closed " + closed.stream().map(ClosedDays::toString).distinct().sorted().toList())
        .collect(Collectors.joining("\n"));
    return HexFormat.of().formatHex(sha256(content)).substring(0, VERSION_LENGTH);
  }

  private static List<String> texts(List<DateRule> rules) {
    return rules.stream().map(DateRule::text).distinct().sorted().toList();
  }

  private static byte[] sha256(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
