package io.ciclo.meetings;

/** What a meeting is for (BD-02, BD-12); the vocabulary has the words. */
public enum Purpose {
  OPENING,
  FEEDBACK,
  CLOSING,
  DECISION,
  FOLLOW_UP,
  SESSION
}
