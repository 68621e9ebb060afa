package io.ciclo.servicelevels;

import java.time.Instant;

/**
 * A warning or a breach, which is to be handled once.
 *
 * @param at when it truly falls due; it has happened as soon as now is after it
 */
public record Alarm(Key key, Instant at) {

  /**
   * What makes an alarm the same one, however often it is derived.
   *
   * @param goal counts the goals that the clock has had, from 1
   */
  public record Key(ClockId clock, int goal, Kind kind) {}

  public enum Kind { WARNING, BREACH }
}
