package io.ciclo.training;

/** TR-03. Spanish words: vocabulary {@code training.level.*}. */
public enum Level { BASIC, ADVANCED }
