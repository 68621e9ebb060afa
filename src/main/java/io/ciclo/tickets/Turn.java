package io.ciclo.tickets;

/** Whose turn it is. Spanish words: vocabulary {@code tickets.turn.*}. */
public enum Turn { CUSTOMER, US, PROVIDER, NOBODY }
