package io.ciclo.servicelevels;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who covers the holidays on which service is given, planned for a year (SL-05, SL-06). Every change joins the caller's
 * transaction; what cannot be is refused with {@link io.ciclo.engine.InputRefused}.
 */
public interface HolidayCoverage {

  /** Calendars whose service holidays are planned, as the settings order them; never empty. */
  List<String> calendars();

  /** Empty for a calendar whose holidays are not planned, or a year outside of 2000 to 2100. */
  Optional<CoverageYear> year(String calendar, int year);

  /** People who may cover, by name. */
  List<Colleague> team();

  /** Whether this person plans: assigns others, confirms for them, approves days off. */
  boolean plans(String person);

  /** Who plans asks somebody to cover; it counts once it is confirmed. */
  void assign(String calendar, LocalDate holiday, String person, String by);

  /** A person confirms that they cover, assigned before or not; who plans may confirm for others. */
  void confirm(String calendar, LocalDate holiday, String person, String by);

  /** The person does not cover after all, by themselves or by who plans; their day off goes along. */
  void withdraw(String calendar, LocalDate holiday, String person, String by);

  /**
   * Who covers rests on another working day instead (SL-06). Asked for by the person with a note on what was agreed, it
   * waits for approval; given by who plans, it is approved at once.
   */
  void moveDayOff(String calendar, LocalDate holiday, String person, LocalDate dayOff, String note, String by);

  void approveDayOff(String calendar, LocalDate holiday, String person, String by);

  /** Service holidays without a confirmed person that are near, in all calendars, the nearest first. */
  List<Uncovered> near();

  record Colleague(String id, String name) {}

  /** @param name of the holiday; may be empty */
  record Uncovered(String calendar, LocalDate holiday, String name) {}
}
