package io.ciclo.staff;

/**
 * A task of a case went to somebody else, or back to its groups. Published in the same transaction, so that it is read in the case.
 *
 * @param task the element's id in the model
 * @param to staff id; null: its groups find it
 * @param note whole sentences for the team, with the hand-over note
 * @param by staff id; null when an absence began by itself
 */
public record WorkHandedOver(String caseNumber, String taskId, String task, String to, String note, String by) {}
