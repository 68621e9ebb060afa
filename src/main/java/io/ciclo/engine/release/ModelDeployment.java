package io.ciclo.engine.release;

import io.ciclo.engine.EngineSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Before the first request is taken: deploys the models of this release and looks whether all that run can go on. */
@Component
class ModelDeployment implements SmartInitializingSingleton {

  private static final List<String> PATTERNS = List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form");

  private final ModelRelease release;
  private final RunningVersions versions;
  private final EngineSettings settings;

  ModelDeployment(ModelRelease release, RunningVersions versions, EngineSettings settings) {
    this.release = release;
    this.versions = versions;
    this.settings = settings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    release.deploy(files());
    versions.check();
  }

  private List<ReleasedFile> files() {
    try {
      List<ReleasedFile> files = new ArrayList<>();
      for (String pattern : PATTERNS) {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(settings.models() + pattern)) {
          files.add(new ReleasedFile(file.getFilename(), file.getContentAsByteArray()));
        }
      }
      return files;
    } catch (IOException e) {
      throw new IllegalStateException("The models of this release cannot be read", e);
    }
  }
}
