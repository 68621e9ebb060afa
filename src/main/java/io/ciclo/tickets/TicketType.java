package io.ciclo.tickets;

/** The one list of kinds of request (PR-01); exactly one once classified. Spanish words: vocabulary {@code tickets.type.*}. */
public enum TicketType { INCIDENT, CHANGE, QUERY, TRAINING }
