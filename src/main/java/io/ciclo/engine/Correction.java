package io.ciclo.engine;

/**
 * A value as somebody wants it.
 *
 * @param name of a value that {@link FailedWork#values} lists, or of one that is missing
 * @param kind what it is to be
 * @param typed as it was typed
 */
public record Correction(String jobId, String name, PlainValue.Kind kind, String typed, String reason, String person) {}
