package io.ciclo.engine.cases;

import io.ciclo.engine.CaseDiagrams;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

@Component
class RunningDiagrams implements CaseDiagrams {

  private final RuntimeService runtime;
  private final RepositoryService repository;

  RunningDiagrams(RuntimeService runtime, RepositoryService repository) {
    this.runtime = runtime;
    this.repository = repository;
  }

  @Override
  public List<Drawing> of(String caseNumber) {
    return OwnCalls.trusted(() -> instances(caseNumber).stream().map(this::drawing).toList());
  }

  private List<ProcessInstance> instances(String caseNumber) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).orderByProcessInstanceId().asc().list();
  }

  private Drawing drawing(ProcessInstance instance) {
    ProcessDefinition definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
    List<Place> places = new ArrayList<>();
    ActivityInstance tree = runtime.getActivityInstance(instance.getProcessInstanceId());
    if (tree != null) {
      collect(tree, places);
    }
    return new Drawing(definition.getId(), definition.getName(), places);
  }

  /** The innermost steps; what waits for its job to run is one, too. */
  private static void collect(ActivityInstance scope, List<Place> places) {
    for (var waiting : scope.getChildTransitionInstances()) {
      places.add(new Place(waiting.getActivityId(), waiting.getActivityName()));
    }
    for (ActivityInstance child : scope.getChildActivityInstances()) {
      if (child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0) {
        places.add(new Place(child.getActivityId(), child.getActivityName()));
      }
      collect(child, places);
    }
  }

  @Override
  public Optional<String> xml(String caseNumber, String definition) {
    return OwnCalls.trusted(() -> instances(caseNumber).stream().filter(one -> one.getProcessDefinitionId().equals(definition)).findFirst()
        .map(one -> read(definition)));
  }

  private String read(String definition) {
    try (InputStream model = repository.getProcessModel(definition)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
