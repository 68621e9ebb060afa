package io.ciclo.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who has which open task, of all cases, and handing tasks on. Lists begin with what stands first in the queue and end at
 * {@link #MOST}. Writing joins the caller's transaction; {@code remark} is read beside the task in Tasklist.
 */
public interface TaskAssignments {

  int MOST = 500;

  /** Empty once it is completed, or its case went another way. */
  Optional<CaseTask> find(String taskId);

  List<CaseTask> heldBy(String person);

  /** Offered to the group, held by somebody or not. */
  List<CaseTask> ofGroup(String group);

  /** By the company's name on the card. */
  List<CaseTask> ofCompany(String name);

  /** Names of the companies that have open tasks, sorted. */
  List<String> companies();

  /** One for each person who has open tasks, and one with holder null for what nobody has. */
  List<Burden> burdens();

  /** The same, counting only what is offered to the group. */
  List<Burden> burdensOf(String group);

  /**
   * Whether the person who has it took it of their own accord at that moment or later. Who was given a task has not taken it.
   */
  boolean takenSince(String taskId, Instant since);

  /** Puts the task into somebody's hands, whoever had it. They have not taken it in hand by that: nothing is announced. */
  void give(String taskId, String person, String remark);

  /** Nobody has it any more; its groups find it. */
  void giveBack(String taskId, String remark);

  /** Members of this group may take it as well. Does nothing when they may already. */
  void offerTo(String taskId, String group, String remark);

  /**
   * @param holder null for what nobody has
   * @param oldest when the oldest of them came up
   * @param overdue how many are past their due date
   */
  record Burden(String holder, long tasks, Instant oldest, long overdue) {}
}
