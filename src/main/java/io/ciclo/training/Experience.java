package io.ciclo.training;

/** What whoever will be trained has worked with before; the table {@code training-level} reads these names (TR-03). */
public enum Experience { NONE, SOME, REGULAR }
