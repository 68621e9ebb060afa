package io.ciclo.tickets;

/** How urgent the customer says it is; the priority is ours to decide. Spanish words: vocabulary {@code tickets.urgency.*}. */
public enum Urgency { HIGH, NORMAL, LOW }
