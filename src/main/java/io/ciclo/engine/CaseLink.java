package io.ciclo.engine;

import java.time.Instant;

/** {@code from} led to {@code to}; the kind is a word of the room that linked them. */
public record CaseLink(String from, String to, String kind, Instant at) {}
