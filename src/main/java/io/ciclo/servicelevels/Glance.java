package io.ciclo.servicelevels;

import java.time.Instant;

/**
 * The clocks of a case in one line.
 *
 * @param colour null for a case of which none is measured: no INCIDENT, or one that is over (SL-25)
 * @param due the earliest running deadline; null without one (rule 8)
 * @param atRisk some running clock has used up its warning share
 * @param breached some running clock is late
 * @param lastHeard when a person last answered the customer in public; null before
 */
public record Glance(Colour colour, Instant due, boolean atRisk, boolean breached, Instant lastHeard) {}
