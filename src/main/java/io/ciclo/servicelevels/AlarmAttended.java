package io.ciclo.servicelevels;

/**
 * Somebody has said what was done about a deadline that was missed. Published in the same transaction; the room that owns
 * the case keeps the note.
 *
 * @param person staff id
 */
public record AlarmAttended(String caseNumber, String person, String note) {}
