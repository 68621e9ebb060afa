package io.ciclo.exchange.source;

import java.time.Instant;
import java.util.List;

/** @param id unique within its ticket @param author id of a user; perhaps empty @param authorName perhaps empty */
public record SourceComment(String id, Instant at, String author, String authorName, String authorEmail, boolean internal, String text,
    List<SourceFile> files) {}
