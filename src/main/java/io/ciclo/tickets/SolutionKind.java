package io.ciclo.tickets;

/** A permanent solution, or a containment while there is none (RS-04). Spanish words: vocabulary {@code tickets.solutionKind.*}. */
public enum SolutionKind { SOLUTION, CONTAINMENT }
