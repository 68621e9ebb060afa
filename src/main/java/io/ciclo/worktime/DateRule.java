package io.ciclo.worktime;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.next;

import de.focus_shift.jollyday.core.parser.functions.CalculateGregorianEasterSunday;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * At most one date a year.
 *
 * @param text the rule as it counts for the calendar's version: small letters, single spaces
 */
record DateRule(String text, InYear inYear) {

  /** The rule's date as reckoned from a year; it may fall into a neighbouring year, as {@code easter-120} does. */
  interface InYear {
    Optional<LocalDate> of(int year);
  }

  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
  private static final String WEEKDAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
  private static final Pattern EASTER = Pattern.compile("easter(?: ?([+-]) ?(\\d{1,3}))?");
  private static final Pattern AFTER =
      Pattern.compile("(first|second|third|fourth) " + WEEKDAY + " after (\\d{2}-\\d{2})");
  private static final Pattern OF_MONTH =
      Pattern.compile("(first|second|third|fourth|last) " + WEEKDAY + " of (\\d{2})");

  /** @throws DateTimeException when the text is neither an ISO date nor {@code MM-dd} */
  static DateRule date(String written) {
    String text = written.strip();
    if (text.matches("\\d{2}-\\d{2}")) {
      MonthDay day = MonthDay.parse("--" + text);
      return new DateRule(text, year -> day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty());
    }
    LocalDate date = LocalDate.parse(text);
    return new DateRule(text, year -> Optional.of(date).filter(d -> d.getYear() == year));
  }

  /** @throws DateTimeException when the text is none of the rules that the settings file knows */
  static DateRule rule(String written) {
    String text = written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    Matcher easter = EASTER.matcher(text);
    if (easter.matches()) {
      int days = easter.group(2) == null ? 0 : Integer.parseInt(easter.group(1) + easter.group(2));
      return new DateRule(text.replace(" ", ""), year -> Optional.of(easterSunday(year).plusDays(days)));
    }
    Matcher after = AFTER.matcher(text);
    if (after.matches()) {
      int further = ORDINALS.indexOf(after.group(1));
      DayOfWeek weekday = DayOfWeek.valueOf(after.group(2).toUpperCase(Locale.ROOT));
      InYear anchor = date(after.group(3)).inYear();
      return new DateRule(text, year -> anchor.of(year).map(d -> d.with(next(weekday)).plusWeeks(further)));
    }
    Matcher ofMonth = OF_MONTH.matcher(text);
    if (ofMonth.matches()) {
      int ordinal = ORDINALS.indexOf(ofMonth.group(1)) + 1;
      DayOfWeek weekday = DayOfWeek.valueOf(ofMonth.group(2).toUpperCase(Locale.ROOT));
      Month month = Month.of(Integer.parseInt(ofMonth.group(3)));
      return new DateRule(text, year -> Optional.of(LocalDate.of(year, month, 1)
          .with(ordinal == 0 ? lastInMonth(weekday) : dayOfWeekInMonth(ordinal, weekday))));
    }
    throw new DateTimeException("«" + text + "» is no rule");
  }

  private static LocalDate easterSunday(int year) {
    return new CalculateGregorianEasterSunday().apply(Year.of(year));
  }
}
