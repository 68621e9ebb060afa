package io.ciclo.engine.cases;

import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.OpenTask;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class EngineCaseTasks implements CaseTasks {

  private final TaskService tasks;

  EngineCaseTasks(TaskService tasks) {
    this.tasks = tasks;
  }

  @Override
  public List<OpenTask> open(String caseNumber) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).active().orderByTaskCreateTime().asc().list()
        .stream().map(this::openTask).toList();
  }

  private OpenTask openTask(Task task) {
    List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).map(IdentityLink::getGroupId)
        .filter(Objects::nonNull).sorted().toList();
    String processKey = task.getProcessDefinitionId().substring(0, task.getProcessDefinitionId().indexOf(':'));
    return new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), task.getAssignee(), groups,
        task.getCreateTime().toInstant(), processKey);
  }
}
