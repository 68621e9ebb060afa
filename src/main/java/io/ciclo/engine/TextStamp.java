package io.ciclo.engine;

/** How far a text has changed: the number grows with each change of its words. */
public record TextStamp(String key, long number) {}
