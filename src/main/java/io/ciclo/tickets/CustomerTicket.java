package io.ciclo.tickets;

import java.time.Instant;

/** A line of a customer's own list: what it is, how it stands, whose turn it is and when the next word comes (DW-10). */
public record CustomerTicket(String number, String subject, String contact, Instant lastActivityAt, CustomerState state) {}
