package io.ciclo.tickets;

/** Impact of an INCIDENT on the customer's operation (PR-14). Spanish words: vocabulary {@code tickets.impact.*}. */
public enum Impact { HIGH, MEDIUM, LOW }
