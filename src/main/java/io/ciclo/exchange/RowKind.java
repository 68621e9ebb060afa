package io.ciclo.exchange;

/** What is counted of an import. Spanish words: vocabulary {@code exchange.kind.*}. */
public enum RowKind { COMPANY, CONTACT, CLOSED_TICKET, OPEN_TICKET, COMMENT, ATTACHMENT }
