package io.ciclo.evolutives;

import io.ciclo.tpoints.TPoints;
import java.time.Instant;

/**
 * An answer as it was given (CL-13); never changes.
 *
 * @param version of the estimate
 * @param limit up to how many points this contact could authorise then; zero: none
 * @param address from which it was given
 */
public record Answered(long id, long evolutive, int version, EstimateAnswer answer, String reason, DefinitionWay way, long contact,
    TPoints limit, String address, Instant at) {}
