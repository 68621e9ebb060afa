package io.ciclo.staff;

import io.ciclo.engine.QueuedTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to do next (DW-04): the task with the greatest score among those of a person's groups, claimed so that two people never
 * get the same. Acts run in transactions of their own with retries; bad input is {@link io.ciclo.engine.InputRefused}.
 */
public interface NextTasks {

  /** Gives the person a task, which is theirs from now on. Empty when nothing waits for them. */
  Optional<NextTask> take(String person);

  /**
   * Not this one now: it goes back to its groups when {@link #take} had given it to the person, and is not given to them
   * again for a while.
   *
   * @param reason is read in the case
   */
  void skip(String person, String taskId, String reason);

  /**
   * The person keeps the task and sees it again then, first of all. Refused past the task's due date.
   */
  void putOff(String person, String taskId, Instant until);

  /** Now after all. */
  void takeUpNow(String person, String taskId);

  WorkAtHand of(String person);

  /** The tasks of a case that the person has. */
  List<QueuedTask> ofCase(String person, String caseNumber);
}
