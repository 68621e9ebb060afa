package io.ciclo.documents;

/** A file to be read or saved. */
public record DocumentFile(String fileName, String contentType, byte[] content) {}
