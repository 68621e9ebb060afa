package io.ciclo.exchange;

import java.time.Instant;

/**
 * One file that somebody brings.
 *
 * @param origin name of the tool as cases bear it
 * @param tool null until the file was opened
 * @param size in bytes
 * @param reason why it was refused; null otherwise
 * @param startedAt of the import itself, null before
 * @param total rows of the phase that is under way, 0 while they are counted
 * @param done of them
 */
public record ImportRun(long id, String origin, String tool, String fileName, long size, String sha256, ImportState state,
    String reason, String askedBy, Instant createdAt, String startedBy, Instant startedAt, Instant endedAt, long total, long done) {

  public int percent() {
    return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
  }
}
