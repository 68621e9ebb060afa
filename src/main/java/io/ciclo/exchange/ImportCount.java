package io.ciclo.exchange;

/** How many rows of a kind had that outcome. */
public record ImportCount(RowKind kind, RowOutcome outcome, long counted) {}
