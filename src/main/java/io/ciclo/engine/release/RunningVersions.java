package io.ciclo.engine.release;

import io.ciclo.engine.guard.ModelCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a running version uses stays until no case of that version runs; without it the application does not start. */
@Component
class RunningVersions {

  private final RepositoryService repository;
  private final DeployedModels models;
  private final ModelCheck check;
  private final JdbcClient jdbc;

  RunningVersions(RepositoryService repository, DeployedModels models, ModelCheck check, JdbcClient jdbc) {
    this.repository = repository;
    this.models = models;
    this.check = check;
    this.jdbc = jdbc;
  }

  /** @throws IllegalStateException naming each version and the beans it misses */
  void check() {
    Set<String> ids = new LinkedHashSet<>(
        jdbc.sql("select distinct PROC_DEF_ID_ from ACT_RU_EXECUTION where PROC_DEF_ID_ is not null").query(String.class).list());
    repository.createProcessDefinitionQuery().latestVersion().list().forEach(latest -> ids.add(latest.getId()));
    List<String> problems = new ArrayList<>();
    for (String id : ids) {
      ProcessDefinition version = repository.getProcessDefinition(id);
      Set<String> missing = check.missingDelegates(models.content(version));
      if (!missing.isEmpty()) {
        problems.add("process " + version.getKey() + " version " + version.getVersion() + " needs " + missing);
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException("Running versions need beans that this release no longer has: " + problems);
    }
  }
}
