package io.ciclo.meetings;

/**
 * A planned meeting has another date, length or place; said in the same transaction.
 *
 * @param staff id of whoever moved it
 */
public record MeetingMoved(Meeting meeting, String staff) {}
