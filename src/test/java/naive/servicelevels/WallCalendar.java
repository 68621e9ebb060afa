package naive.servicelevels;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** A calendar as it hangs on the wall: asked minute by minute whether somebody is there. */
public record WallCalendar(ZoneId zone, boolean everyDay, LocalTime opens, LocalTime closes, Set<LocalDate> closed) {

  /** @param closes null for midnight */
  public WallCalendar {}

  boolean open(Instant minute) {
    ZonedDateTime local = minute.atZone(zone);
    if (everyDay) {
      return true;
    }
    DayOfWeek day = local.getDayOfWeek();
    if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY || closed.contains(local.toLocalDate())) {
      return false;
    }
    LocalTime time = local.toLocalTime();
    return !time.isBefore(opens) && (closes == null || time.isBefore(closes));
  }
}
