package io.ciclo.training;

import java.time.Instant;

/**
 * Something that happened to a training, or was said about it; never changes.
 *
 * @param staff staff id; null when a customer or the product itself did it
 * @param contact of the customer; null when nobody of the customer did it
 * @param text what was written; null when nothing was
 */
public record TrainingEvent(long id, long training, Kind kind, String text, String staff, Long contact, Instant at) {

  /** Spanish words: vocabulary {@code training.event.*}. */
  public enum Kind {
    REQUESTED, MEETING_PLANNED, MEETING_HELD, NEEDS, PROPOSED, ASKED, REMINDED, SETTLED, PLANNED, MOVED, SESSION_GIVEN, CHECKED,
    FOLLOW_UP_OFFERED, FOLLOW_UP_GIVEN, TOLD, NOTED, WRITTEN, EXTRA, ENDED;

    /** The customer reads it too. */
    public boolean toCustomer() {
      return this == TOLD || this == WRITTEN;
    }
  }
}
