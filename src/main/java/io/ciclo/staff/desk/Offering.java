package io.ciclo.staff.desk;

import io.ciclo.engine.QueuedTask;
import io.ciclo.staff.store.TaskOffer;
import io.ciclo.staff.store.TaskOffer.Answer;
import java.time.Instant;

/**
 * Whether a task may be given to somebody of its groups now, with the reason (DW-04). Which groups may do what stands in the
 * models; what else somebody must be able to do is a question to be asked here, before any other.
 */
enum Offering {

  /** It may be given. */
  FREE,
  /** The person had put it off; its time has come, or its due date is past. */
  COMES_BACK,
  /** The person wants to see it later. */
  PUT_OFF,
  /** The person left it to others not long ago. */
  SKIPPED,
  /** The person was given it and has not done it yet. */
  IN_HAND;

  /**
   * @param task nobody's, or the person's own
   * @param last what the person did when it was given to them last; null when it never was
   */
  static Offering judge(QueuedTask task, TaskOffer last, Instant now) {
    boolean own = task.assignee() != null;
    if (own && task.takeUpAt() != null) {
      boolean due = task.due() != null && !task.due().isAfter(now);
      return due || !task.takeUpAt().isAfter(now) ? COMES_BACK : PUT_OFF;
    }
    if (last != null && last.answer() == Answer.SKIPPED && last.until().isAfter(now)) {
      return SKIPPED;
    }
    return own && last != null && last.answer() != Answer.SKIPPED ? IN_HAND : FREE;
  }
}
