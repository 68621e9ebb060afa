package io.ciclo.staff;

/**
 * Something happened to the alert of a case; published in the transaction that wrote the step.
 *
 * @param actor staff id of whoever did it; null when it was the system
 */
public record AlertStepTaken(String caseNumber, String actor, AlertStep step) {}
