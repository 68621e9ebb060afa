package io.ciclo.engine.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a person submitted with a task, on its way from the service that received it to the listener that runs the task's
 * rule. It never becomes variables of the process: texts belong into the tables of a room.
 */
record Submission(String taskId, String person, Map<String, Object> values) {

  private static final ThreadLocal<Map<String, Submission>> BY_EXECUTION = ThreadLocal.withInitial(HashMap::new);

  static Submission of(String executionId) {
    return BY_EXECUTION.get().get(executionId);
  }

  <T> T carriedBy(String executionId, Supplier<T> completion) {
    BY_EXECUTION.get().put(executionId, this);
    try {
      return completion.get();
    } finally {
      BY_EXECUTION.get().remove(executionId);
    }
  }
}
