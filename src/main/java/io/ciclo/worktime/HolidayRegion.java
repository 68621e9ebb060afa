package io.ciclo.worktime;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The public holidays of a country or a part of it, as Jollyday knows them: {@code es}, {@code es-ct}. */
final class HolidayRegion {

  private final String code;
  private final HolidayManager country;
  private final String[] parts;

  private HolidayRegion(String code, HolidayManager country, String[] parts) {
    this.code = code;
    this.country = country;
    this.parts = parts;
  }

  /** @throws IllegalArgumentException when Jollyday does not know the code */
  static HolidayRegion of(String code) {
    String[] path = code.toLowerCase(Locale.ROOT).split("-", -1);
    // Jollyday ignores an unknown part silently and would give the whole country's holidays.
    if (!HolidayManager.getSupportedCalendarCodes().contains(path[0].toUpperCase(Locale.ROOT))) {
      throw new IllegalArgumentException(code);
    }
    HolidayManager country = HolidayManager.getInstance(ManagerParameters.create(path[0]));
    String[] parts = Arrays.copyOfRange(path, 1, path.length);
    CalendarHierarchy level = country.getCalendarHierarchy();
    for (String part : parts) {
      level = level.getChildren().get(part);
      if (level == null) {
        throw new IllegalArgumentException(code);
      }
    }
    return new HolidayRegion(code.toLowerCase(Locale.ROOT), country, parts);
  }

  String code() {
    return code;
  }

  /** The actual dates: where Jollyday moves a holiday to a Monday, the service stays open on that Monday (SL-02). */
  Stream<LocalDate> holidays(int year) {
    return country.getHolidays(Year.of(year), parts).stream()
        .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
        .map(Holiday::getActualDate);
  }
}
