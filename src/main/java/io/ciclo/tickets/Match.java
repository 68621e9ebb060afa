package io.ciclo.tickets;

import java.time.Instant;

/** A ticket of the same company that may be about the same thing (IN-12, IN-13). */
public record Match(String number, String subject, TicketState state, Instant openedAt) {}
