package io.ciclo.tickets;

/** Who speaks or acts. Spanish words: vocabulary {@code tickets.author.*}. */
public enum AuthorKind { CUSTOMER, STAFF, SYSTEM }
