package io.ciclo.tickets;

/** How the customer accepted a solution: in words, or by silence (RS-12). Spanish words: vocabulary {@code tickets.acceptance.*}. */
public enum Acceptance { EXPLICIT, TACIT }
