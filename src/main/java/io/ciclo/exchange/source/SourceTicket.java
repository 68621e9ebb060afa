package io.ciclo.exchange.source;

import java.time.Instant;
import java.util.List;

/**
 * @param number as people called it there
 * @param requester id of a user; perhaps empty
 * @param requesterEmail perhaps empty
 * @param priority word of the tool, lower case; perhaps empty
 * @param kind word of the tool, lower case; perhaps empty
 * @param closedAt null while open
 * @param comments oldest first, at least one
 */
public record SourceTicket(Place place, String id, String number, String subject, String description, String requester,
    String requesterEmail, String priority, String kind, Instant openedAt, Instant closedAt, List<SourceComment> comments) {}
