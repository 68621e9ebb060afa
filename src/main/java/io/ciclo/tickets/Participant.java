package io.ciclo.tickets;

/** A contact of the company who follows the ticket and gets its public mails. */
public record Participant(long contactId, String name, String email) {}
