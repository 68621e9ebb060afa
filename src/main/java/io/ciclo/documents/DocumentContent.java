package io.ciclo.documents;

import java.time.Instant;

/** What a version consists of. */
public sealed interface DocumentContent {

  /** Bytes of our own. */
  record Stored(String fileName, String contentType, long size) implements DocumentContent {}

  /** An address outside. */
  record Link(String url) implements DocumentContent {}

  /**
   * Kept by another room, which never changes it: read through its {@link DocumentSource}.
   *
   * @param reference what that room calls it
   */
  record Elsewhere(String reference) implements DocumentContent {}

  /** It was kept as long as documents are kept; that it existed and who had it stays. */
  record Removed(String fileName, Instant at) implements DocumentContent {}
}
