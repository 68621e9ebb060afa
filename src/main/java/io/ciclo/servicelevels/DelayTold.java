package io.ciclo.servicelevels;

/**
 * Somebody of the next level up wants the customer to know about a delay (FU-24). Published in the same transaction; the
 * room that owns the case keeps the words where the customer reads them, before the process sends the letter.
 *
 * @param person staff id
 * @param reason of the delay, as the customer reads it
 * @param measures what is done about it, as the customer reads it
 */
public record DelayTold(String caseNumber, String person, String reason, String measures) {}
