package io.ciclo.engine.cases;

import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCardBoard;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class TaskCardBoard implements CaseCardBoard {

  private final TaskService tasks;
  private final CardVariables variables;

  TaskCardBoard(@Lazy TaskService tasks, CardVariables variables) {
    this.tasks = tasks;
    this.variables = variables;
  }

  @Override
  public void refresh(String caseNumber) {
    OwnCalls.trusted(() -> {
      rewrite(caseNumber);
      return null;
    });
  }

  private void rewrite(String caseNumber) {
    // A task whose completion caused the refresh is still found, though it is already leaving.
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
        .filter(task -> !((TaskEntity) task).isDeleted()).toList();
    if (open.isEmpty()) {
      return;
    }
    Optional<CaseCard> card = variables.card(caseNumber);
    for (Task task : open) {
      Map<String, Object> values = new HashMap<>(variables.ofRule(task.getTaskDefinitionKey(), caseNumber,
          name -> tasks.getVariable(task.getId(), name)));
      card.ifPresent(known -> values.putAll(variables.ofCard(known)));
      tasks.setVariablesLocal(task.getId(), values);
      card.ifPresent(known -> inOrder(task, known));
    }
  }

  /** The engine's own priority and due date, by which Tasklist sorts and filters. */
  private void inOrder(Task task, CaseCard card) {
    if (card.score() != task.getPriority()) {
      tasks.setPriority(task.getId(), card.score());
    }
    Date due = card.due() == null ? null : Date.from(card.due());
    if (!Objects.equals(due, task.getDueDate())) {
      tasks.setDueDate(task.getId(), due);
    }
  }
}
