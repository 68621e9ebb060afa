package io.ciclo.engine;

import java.time.Instant;

/**
 * A recurrence that does not come through.
 *
 * @param failures in a row
 * @param last when it failed last
 * @param again when it is tried next
 */
public record FailingRecurrence(String name, int failures, Instant last, Instant again) {}
