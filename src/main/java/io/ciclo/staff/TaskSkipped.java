package io.ciclo.staff;

/** Somebody was given a task of a case and left it to others. Published in the same transaction. */
public record TaskSkipped(String caseNumber, String taskName, String person, String reason) {}
