package io.ciclo.staff;

import io.ciclo.engine.QueuedTask;

/**
 * A task that somebody was given.
 *
 * @param why it, and not another
 */
public record NextTask(QueuedTask task, Reason why) {

  /** Spanish words: vocabulary {@code staff.nextReason.*}. */
  public enum Reason {
    /** The person had put it off until now. */
    TAKEN_UP_AGAIN,
    /** Nobody had it, or it was given to the person by name: it has the greatest score. */
    FIRST_IN_QUEUE,
    /** Nothing else waits: what the person has in hand already. */
    IN_HAND
  }
}
