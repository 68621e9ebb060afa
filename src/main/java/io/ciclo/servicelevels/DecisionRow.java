package io.ciclo.servicelevels;

/**
 * The row of a decision table that gave a figure.
 *
 * @param version of the deployed table, from 1
 * @param row the rule's id in the table
 */
public record DecisionRow(String decision, int version, String row) {}
