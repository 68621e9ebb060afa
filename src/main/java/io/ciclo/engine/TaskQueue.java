package io.ciclo.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The open tasks of cases as people take them: greatest score first, at equal score the case that came in first (PR-21). A task
 * whose answer waits to be sent (DW-05) is no work any more. Acts join the caller's transaction ({@link SafeWrite}).
 */
public interface TaskQueue {

  /** Tasks that nobody has and that any of these groups may take. */
  List<QueuedTask> free(Collection<String> groups, int skip, int size);

  /** Those that the person has, put off or not. */
  List<QueuedTask> heldBy(String person);

  /** Those of one case. */
  List<QueuedTask> heldBy(String person, String caseNumber);

  Optional<QueuedTask> task(String id);

  /**
   * Gives a task that nobody has to the person. False when somebody else has it, or is taking it at this moment: then it is
   * not waited for.
   */
  boolean claim(String id, String person);

  /** To the groups that may take it. */
  void giveBack(String id);

  /** Its holder sees it again at this instant; null for now. Tasklist shows it as the task's follow-up date. */
  void putOff(String id, Instant until);
}
