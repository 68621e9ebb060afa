package io.ciclo.engine;

/** One option of a select: what people read and what is submitted. */
public record Choice(String label, String value) {}
