package io.ciclo.exchange.source;

/** Where a row stands, so that somebody finds it. @param line from 1 */
public record Place(String file, long line) {}
