package io.ciclo.servicelevels;

/** How the hours of a target are counted (SL-07, SL-28). */
public enum Counting {

  /** By day and night, every day. */
  NATURAL,
  /** Inside opening hours. */
  OPEN_HOURS,
  /** A working day counts 24 hours, closed days are skipped. */
  WORKDAY_24H;

  private static final String ALWAYS = "always";
  private static final String DAYS = "-days";

  /** The calendar by which a customer's hours are counted this way. */
  public String calendar(String customersCalendar) {
    return switch (this) {
      case NATURAL -> ALWAYS;
      case OPEN_HOURS -> customersCalendar;
      case WORKDAY_24H -> customersCalendar + DAYS;
    };
  }
}
