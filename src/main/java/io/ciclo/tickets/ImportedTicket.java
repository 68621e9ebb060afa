package io.ciclo.tickets;

import java.time.Instant;

/**
 * A case as another tool kept it (CL-15).
 *
 * @param origin name of the tool, as staff read it, at most 20 characters
 * @param oldNumber there, at most 60 characters
 * @param contactId of whoever asked; the company is theirs
 * @param type null when the tool did not tell
 * @param priority null when the tool did not tell
 * @param openedAt there
 * @param closedAt null for one that is still open
 */
public record ImportedTicket(String origin, String oldNumber, long contactId, String subject, String description,
    TicketType type, Priority priority, Instant openedAt, Instant closedAt) {}
