package io.ciclo.tickets;

import java.time.Instant;

/** A fact about a ticket, never changed afterwards. {@code actorId} is a staff or contact id, null for the system. */
public record TicketEvent(long id, String number, EventKind kind, Instant at, AuthorKind actorKind, String actorId,
    String actor, String details) {}
