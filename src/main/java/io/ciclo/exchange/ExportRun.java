package io.ciclo.exchange;

import java.time.Instant;

/**
 * One export of everything.
 *
 * @param size in bytes
 * @param files in the archive
 * @param rows in all tables together
 */
public record ExportRun(long id, ExportState state, String reason, String askedBy, Instant createdAt, Instant readyAt, long size,
    String sha256, long files, long rows) {}
