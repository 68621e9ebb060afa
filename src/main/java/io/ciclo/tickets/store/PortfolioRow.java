package io.ciclo.tickets.store;

import io.ciclo.servicelevels.Glance;
import io.ciclo.tickets.TicketState;
import java.time.Instant;

/**
 * What decides on the place of an open case in a portfolio.
 *
 * @param replyOwedSince when the customer's oldest unanswered message came; null when none waits
 * @param commitment null without one
 */
public record PortfolioRow(String number, TicketState state, Instant openedAt, Glance levels, Instant replyOwedSince,
    Instant commitment) {}
