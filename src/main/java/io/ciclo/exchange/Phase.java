package io.ciclo.exchange;

/** A dry run, or the import itself. */
public enum Phase { CHECK, IMPORT }
