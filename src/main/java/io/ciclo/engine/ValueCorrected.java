package io.ciclo.engine;

import java.time.Instant;

/**
 * An administrator has corrected a value of a process whose step failed. Published in the same transaction.
 *
 * @param caseNumber null when the process belongs to no case
 * @param step the element's name, for people
 * @param before empty when there was no such value
 */
public record ValueCorrected(String caseNumber, String step, String name, String before, String after, String reason,
    String person, Instant at) {}
