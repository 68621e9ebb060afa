package io.ciclo.operation.desk;

import io.ciclo.operation.Trouble;
import java.time.Duration;
import java.time.Instant;

/** Whether administrators hear of a cause: once, and not of what comes right by itself in a moment. */
final class AlertPolicy {

  private AlertPolicy() {}

  enum Judgement {
    TELL,
    /** They know, and it has lasted ever since. */
    TOLD_ALREADY,
    /** It is still being tried, and began a moment ago. */
    MAY_COME_RIGHT
  }

  /** @param told when they were told of this cause, which has lasted since; null when they were not */
  static Judgement judge(Trouble trouble, Instant told, Instant now, Duration patience) {
    if (told != null) {
      return Judgement.TOLD_ALREADY;
    }
    // nobody knows since when an alarm fails; it is not shown before it has failed several times
    boolean lasts = trouble.stopped() > 0 || trouble.since() == null || !trouble.since().plus(patience).isAfter(now);
    return lasts ? Judgement.TELL : Judgement.MAY_COME_RIGHT;
  }
}
