package io.ciclo.servicelevels.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Business key of {@code holiday-coverage}: {@code CAL-2027-customer-care} for a year's plan,
 * {@code CAL-2027-03-30-customer-care} for one holiday that comes near. No case number: there is no customer in it.
 *
 * @param holiday empty for the plan of the whole year
 */
record CoverageKey(String calendar, int year, Optional<LocalDate> holiday) {

  private static final Pattern FORM = Pattern.compile("CAL-(\\d{4})(-\\d{2}-\\d{2})?-(.+)");

  static CoverageKey ofYear(String calendar, int year) {
    return new CoverageKey(calendar, year, Optional.empty());
  }

  static CoverageKey ofHoliday(String calendar, LocalDate holiday) {
    return new CoverageKey(calendar, holiday.getYear(), Optional.of(holiday));
  }

  /** @throws IllegalArgumentException naming the text when it is no such key */
  static CoverageKey parse(String text) {
    Matcher form = FORM.matcher(text == null ? "" : text);
    if (!form.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no key of a plan: CAL-<year>[-<month>-<day>]-<calendar>");
    }
    Optional<LocalDate> holiday = Optional.ofNullable(form.group(2)).map(day -> LocalDate.parse(form.group(1) + day));
    return new CoverageKey(form.group(3), Integer.parseInt(form.group(1)), holiday);
  }

  @Override
  public String toString() {
    return "CAL-" + holiday.map(LocalDate::toString).orElse(String.valueOf(year)) + "-" + calendar;
  }
}
