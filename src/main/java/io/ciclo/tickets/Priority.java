package io.ciclo.tickets;

/** Priority of a ticket (PR-09 to PR-13); URGENT only for what a customer demands of a CHANGE. Spanish words: vocabulary {@code tickets.priority.*}. */
public enum Priority { VERY_HIGH, HIGH, MEDIUM, LOW, URGENT }
