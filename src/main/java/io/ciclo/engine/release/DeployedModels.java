package io.ciclo.engine.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** What the engine runs, and whose it is. */
@Component
class DeployedModels {

  /** Marks the deployments of releases; everything else is a process owner's. */
  private static final String RELEASE = "ciclo-release";

  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl configuration;

  DeployedModels(RepositoryService repository, ProcessEngineConfigurationImpl configuration) {
    this.repository = repository;
    this.configuration = configuration;
  }

  String deploy(Collection<ReleasedFile> files) {
    DeploymentBuilder deployment = repository.createDeployment().name("Ciclo").source(RELEASE);
    files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
    return deployment.deploy().getId();
  }

  /** The owner's deployment that the running version of one of these models comes from. */
  Optional<Deployment> ownersOf(ReleasedFile file) {
    return file.keys().stream().map(key -> latest(file.kind(), key)).flatMap(Optional::stream)
        .map(definition -> deployment(definition.getDeploymentId())).filter(DeployedModels::isOwners)
        .max(Comparator.comparing(Deployment::getDeploymentTime));
  }

  /** Content by file name of every model whose running version a process owner deployed. */
  Map<String, byte[]> ofOwners() {
    List<ResourceDefinition> latest = new ArrayList<>();
    latest.addAll(repository.createProcessDefinitionQuery().latestVersion().list());
    latest.addAll(repository.createDecisionDefinitionQuery().latestVersion().list());
    latest.addAll(latestForms());
    Map<String, byte[]> files = new LinkedHashMap<>();
    latest.stream().sorted(Comparator.comparing(ResourceDefinition::getResourceName))
        .filter(definition -> isOwners(deployment(definition.getDeploymentId())))
        .forEach(definition -> files.put(definition.getResourceName(), content(definition)));
    return files;
  }

  byte[] content(ResourceDefinition definition) {
    return bytes(definition.getDeploymentId(), definition.getResourceName());
  }

  Instant since(Deployment deployment) {
    return deployment.getDeploymentTime().toInstant();
  }

  private Optional<? extends ResourceDefinition> latest(ReleasedFile.Kind kind, String key) {
    return switch (kind) {
      case PROCESS -> Optional.ofNullable(
          repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult());
      case DECISION -> Optional.ofNullable(
          repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion().singleResult());
      case FORM -> Optional.ofNullable(latestForm(key));
    };
  }

  /** The engine has no public query for forms. */
  private CamundaFormDefinition latestForm(String key) {
    return configuration.getCommandExecutorTxRequired()
        .execute(context -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key));
  }

  private List<CamundaFormDefinition> latestForms() {
    return repository.createDeploymentQuery().list().stream().filter(DeployedModels::isOwners)
        .flatMap(deployment -> repository.getDeploymentResourceNames(deployment.getId()).stream()
            .filter(name -> name.endsWith(".form"))
            .map(name -> new ReleasedFile(name, bytes(deployment.getId(), name)))
            .flatMap(file -> file.keys().stream()))
        .distinct().map(this::latestForm).toList();
  }

  private byte[] bytes(String deployment, String name) {
    try (InputStream stream = repository.getResourceAsStream(deployment, name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Deployment deployment(String id) {
    return repository.createDeploymentQuery().deploymentId(id).singleResult();
  }

  private static boolean isOwners(Deployment deployment) {
    return !RELEASE.equals(deployment.getSource());
  }
}
