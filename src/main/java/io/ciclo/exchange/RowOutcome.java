package io.ciclo.exchange;

/** What becomes of a row. Spanish words: vocabulary {@code exchange.outcome.*}. */
public enum RowOutcome { CREATED, COMPLETED, UNCHANGED, REFUSED }
