package io.ciclo.engine;

import java.util.List;
import java.util.Optional;

/** Knows who has a new task when whoever it is meant for is away. Implemented by the room that knows who is away. */
public interface NewTaskHolder {

  /**
   * Asked while the task comes into being.
   *
   * @param person whom the model gives it to
   * @return empty when that person gets it
   */
  Optional<Instead> insteadOf(String person, NewTask task);

  /** @param groups whose members may take it */
  record NewTask(String id, String key, String name, String caseNumber, List<String> groups) {}

  /**
   * @param person null: the task's groups find it
   * @param remark why, to be read beside the task
   */
  record Instead(String person, String remark) {}
}
