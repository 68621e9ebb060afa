package io.ciclo.tickets;

/** A file as it arrived; its declared type is not believed, the content is looked at. */
public record Upload(String fileName, String contentType, byte[] content) {}
