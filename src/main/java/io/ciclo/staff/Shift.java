package io.ciclo.staff;

import java.time.Instant;

/**
 * Who is on duty from {@code start} (inclusive) to {@code end} (exclusive).
 *
 * @param id 0 for a new one
 * @param first staff id of who is called first
 * @param second staff id of who is called when the first does not answer; null when there is nobody
 * @param version as it was read; 0 for a new one
 */
public record Shift(long id, Instant start, Instant end, String first, String second, int version) {}
