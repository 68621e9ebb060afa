package io.ciclo.meetings;

/** A planned meeting was called off; said in the same transaction. */
public record MeetingCancelled(Meeting meeting) {}
