package io.ciclo.tickets;

import java.time.Instant;
import java.util.UUID;

/** A stored file. {@code contentType} is a type of our own list, never what a browser would run; size in bytes. */
public record Attachment(UUID id, String number, long entryId, String fileName, String contentType, long size,
    boolean internal, Instant at) {}
