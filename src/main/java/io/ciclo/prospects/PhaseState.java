package io.ciclo.prospects;

/** How far a phase has come (U7, BD-29). Spanish words: vocabulary {@code prospects.phaseState.*}. */
public enum PhaseState { NOT_STARTED, OPEN, IN_FEEDBACK, CLOSED }
