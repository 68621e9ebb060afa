package io.ciclo.exchange;

/** Where an export stands. Spanish words: vocabulary {@code exchange.export.*}. */
public enum ExportState { PREPARING, READY, FAILED, REMOVED }
