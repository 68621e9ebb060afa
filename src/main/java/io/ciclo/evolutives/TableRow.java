package io.ciclo.evolutives;

/**
 * The row of a decision table that said so; {@link io.ciclo.engine.DecisionSheets} shows it.
 *
 * @param table key of the decision
 * @param version of the table that was asked, from 1
 * @param row its id in the table
 */
public record TableRow(String table, int version, String row) {}
