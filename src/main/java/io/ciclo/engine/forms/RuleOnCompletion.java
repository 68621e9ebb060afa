package io.ciclo.engine.forms;

import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.TaskRule;
import io.ciclo.engine.cases.OwnCalls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs a task's rule when the task ends by completion. An execution listener, because in a task listener every refusal
 * would reach the person behind the engine's own words.
 */
@Component
class RuleOnCompletion implements ExecutionListener {

  private final ObjectProvider<TaskRule> rules;

  RuleOnCompletion(ObjectProvider<TaskRule> rules) {
    this.rules = rules;
  }

  @Override
  public void notify(DelegateExecution execution) {
    if (((ExecutionEntity) execution).isCanceled()) {
      return;
    }
    Submission submission = Submission.of(execution.getId());
    if (submission == null) {
      submission = new Submission(null, "", Map.of());
    }
    TaskRule rule = rule(execution.getCurrentActivityId());
    if (rule == null) {
      execution.setVariables(ownersFields(submission));
      return;
    }
    FormSubmission form = new FormSubmission(execution.getProcessBusinessKey(), submission.taskId(), rule.task(),
        submission.person(), rule.about().map(execution::getVariable).orElse(null), submission.values());
    // who may complete the task may do what follows from it: decide by tables, send letters
    execution.setVariables(OwnCalls.trusted(() -> rule.complete(form)));
  }

  /** A task that a process owner added works with its form alone: what it declares becomes variables. */
  private static Map<String, Object> ownersFields(Submission submission) {
    Map<String, Object> fields = new LinkedHashMap<>(submission.values());
    fields.values().removeIf(Objects::isNull);
    return fields;
  }

  private TaskRule rule(String task) {
    List<TaskRule> found = rules.stream().filter(rule -> rule.task().equals(task)).toList();
    if (found.size() > 1) {
      throw new IllegalStateException("Task " + task + " has more than one rule: " + found);
    }
    return found.isEmpty() ? null : found.get(0);
  }
}
