package io.ciclo.evolutives;

import java.time.Instant;

/**
 * A customer did not carry out what was estimated (EA-04, EA-09); never changes.
 *
 * @param justified whether there was a reasonable cause (EA-10)
 * @param count unjustified ones within twelve months, this one included
 * @param listed whether it put the company on the list of paid valuations
 * @param message reasons, and what was tried
 * @param person staff id; null when it came about by silence
 */
public record Desistance(long id, String caseNumber, long company, boolean justified, int count, boolean listed, String message,
    String person, Instant at) {}
