package io.ciclo.exchange.source;

import java.util.Optional;
import java.util.function.Function;

/** A file of a comment. @param content of at most so many bytes and one more; empty when the export does not bring the file */
public record SourceFile(String name, Function<Long, Optional<byte[]>> content) {}
