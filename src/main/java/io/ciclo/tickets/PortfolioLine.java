package io.ciclo.tickets;

import java.time.Instant;

/**
 * An open case of a company that somebody answers for (DW-03).
 *
 * @param unansweredSince when the customer wrote what nobody has answered yet, or opened the case of which nobody has said a
 *     word; null when the customer does not wait for us
 * @param commitment the date that was given to the customer; null without one
 */
public record PortfolioLine(CaseLine line, Need need, Instant unansweredSince, Instant commitment) {}
