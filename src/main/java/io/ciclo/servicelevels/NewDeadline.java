package io.ciclo.servicelevels;

import java.time.Instant;

/**
 * How a deadline would move.
 *
 * @param before null when there is none so far, or a pause keeps it unknown
 * @param after null when there will be none, or a pause keeps it unknown
 * @param overdue whether the new one lies in the past: the clock is breached at once, by re-planning
 */
public record NewDeadline(ClockId clock, Instant before, Instant after, boolean overdue) {}
