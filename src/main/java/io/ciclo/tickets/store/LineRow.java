package io.ciclo.tickets.store;

import io.ciclo.servicelevels.Glance;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import java.time.Instant;

/** A line of a list, as it is read in one go. */
public record LineRow(String number, String oldNumber, long companyId, String company, boolean keyAccount, long contactId,
    String contact, String subject, TicketType type, Priority priority, TicketState state, CloseReason closeReason,
    String reference, boolean urgent, String accountLeader, Instant openedAt, Instant lastActivityAt, Glance levels) {}
