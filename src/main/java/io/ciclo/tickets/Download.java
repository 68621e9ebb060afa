package io.ciclo.tickets;

/** A stored file with its content. */
public record Download(Attachment attachment, byte[] content) {}
