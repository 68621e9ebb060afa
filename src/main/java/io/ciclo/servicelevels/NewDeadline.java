package io.ciclo.servicelevels;

import java.time.Instant;

/**
 * How a deadline would move.
 *
 * @param before null when there is none so far, or a pause keeps it unknown
 * @param after null when there will be none, or a pause keeps it unknown
 * @param goal what the clock would be judged by; null when it would end
 * @param overdue whether the new one lies in the past and the old one did not: the clock is breached at once, by re-planning
 */
public record NewDeadline(ClockId clock, Instant before, Instant after, Goal goal, boolean overdue) {}
