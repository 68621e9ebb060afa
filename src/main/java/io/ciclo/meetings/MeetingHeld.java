package io.ciclo.meetings;

/** A meeting took place and its minutes are written; said in the same transaction. */
public record MeetingHeld(Meeting meeting) {}
