package io.ciclo.engine.release;

import io.ciclo.engine.EngineSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys the models of this release, changed files only, before the first request is taken. */
@Component
class ModelDeployment implements SmartInitializingSingleton {

  private static final List<String> PATTERNS = List.of("processes/**/*.bpmn", "processes/**/*.dmn",
      "forms/**/*.form");

  private final RepositoryService repository;
  private final EngineSettings settings;

  ModelDeployment(RepositoryService repository, EngineSettings settings) {
    this.settings = settings;
    this.repository = repository;
  }

  @Override
  public void afterSingletonsInstantiated() {
    try {
      List<Resource> files = new ArrayList<>();
      for (String pattern : PATTERNS) {
        files.addAll(List.of(new PathMatchingResourcePatternResolver().getResources(settings.models() + pattern)));
      }
      if (files.isEmpty()) {
        return;
      }
      DeploymentBuilder deployment = repository.createDeployment().name("ciclo").enableDuplicateFiltering(true);
      for (Resource file : files) {
        deployment.addInputStream(file.getFilename(), file.getInputStream());
      }
      deployment.deploy();
    } catch (IOException e) {
      throw new IllegalStateException("The models of this release cannot be read", e);
    }
  }
}
