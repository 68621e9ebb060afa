package io.ciclo.tickets.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether the model that a running case follows has a step: versions before may not, and their cases still run. */
@Component
class ModelSteps {

  private final TaskService tasks;
  private final RepositoryService repository;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  ModelSteps(@Lazy TaskService tasks, @Lazy RepositoryService repository) {
    this.tasks = tasks;
    this.repository = repository;
  }

  boolean inModelOf(String taskId, String step) {
    String definition = tasks.createTaskQuery().taskId(taskId).singleResult().getProcessDefinitionId();
    return repository.getBpmnModelInstance(definition).getModelElementById(step) != null;
  }
}
