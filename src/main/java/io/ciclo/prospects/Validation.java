package io.ciclo.prospects;

/** What the prospect says of the proof of concept (BD-23). Plain words: vocabulary {@code prospects.validation.*}. */
public enum Validation { APPROVE, FEATURES }
