package io.ciclo.prospects;

import java.time.Instant;

/**
 * What a contact of the prospect decided, with who and when (BD-08, BD-25).
 *
 * @param word a {@link Decision} or a {@link Validation}
 * @param version of the proposal; 0 for a validation
 * @param reason perhaps empty
 * @param address from which it came
 */
public record Answer(long id, String word, int version, String reason, long contact, Instant at, String address) {}
