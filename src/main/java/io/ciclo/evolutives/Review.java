package io.ciclo.evolutives;

import java.time.Instant;

/** Somebody else looked at exactly this (EE-20); who saves after it makes another review necessary. */
public record Review(EstimateVersion.Key of, String person, Instant at) {}
