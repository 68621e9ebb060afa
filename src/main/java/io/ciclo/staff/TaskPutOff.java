package io.ciclo.staff;

import java.time.Instant;

/** Somebody goes on with a task of a case only then. Published in the same transaction. */
public record TaskPutOff(String caseNumber, String taskName, String person, Instant until) {}
