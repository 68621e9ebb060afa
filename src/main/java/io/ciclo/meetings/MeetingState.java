package io.ciclo.meetings;

/** Where a meeting stands; the vocabulary has the words. */
public enum MeetingState {
  PLANNED,
  HELD,
  CANCELLED
}
