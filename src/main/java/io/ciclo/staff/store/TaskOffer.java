package io.ciclo.staff.store;

import java.time.Instant;

/**
 * What somebody did with a task that was given to them.
 *
 * @param reason of a skip; else null
 * @param until when it is given to the person again after a skip, or comes back when put off; else null
 */
public record TaskOffer(String person, String taskId, String caseNumber, String taskName, Answer answer, String reason,
    Instant until, Instant at) {

  public enum Answer {
    /** Nobody had it. */
    CLAIMED,
    /** It was the person's already. */
    TAKEN,
    SKIPPED,
    PUT_OFF
  }
}
