package io.ciclo.tickets;

import java.time.Instant;

/** A line of a list. Type and priority are null until known; {@code customerWord} is the label of {@link CustomerState}. */
public record TicketSummary(String number, long companyId, String company, boolean keyAccount, long contactId,
    String contact, String subject, TicketType type, Priority priority, TicketState state, String customerWord,
    Turn turn, boolean urgent, String accountLeader, Instant openedAt, Instant lastActivityAt) {}
