package io.ciclo.engine.guard;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Looks at every file before the engine does, whoever deploys it and by whatever door. The refusal names each element,
 * and the Modeler shows it.
 */
final class DeploymentGuard implements Deployer {

  private final BpmnGuard bpmn;
  private final DmnGuard dmn = new DmnGuard();
  private final FormGuard forms = new FormGuard();

  DeploymentGuard(Catalogue catalogue) {
    this.bpmn = new BpmnGuard(catalogue);
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    for (ResourceEntity file : deployment.getResources().values()) {
      List<? extends Problem> refusals = refusals(file.getName(), file.getBytes());
      if (!refusals.isEmpty()) {
        String sentences = refusals.stream().map(Problem::getMessage).collect(Collectors.joining(" "));
        throw new ParseException(file.getName() + " no se puede desplegar. " + sentences, file.getName(),
            List.copyOf(refusals), List.of());
      }
    }
  }

  private List<? extends Problem> refusals(String file, byte[] content) {
    if (file.contains("..") || file.contains("\\") || file.startsWith("/")) {
      return List.of(new Refusal(null, "El nombre del fichero no puede salir de su carpeta."));
    }
    if (file.endsWith(".bpmn") || file.endsWith(".bpmn20.xml")) {
      return bpmn.refusals(content);
    }
    if (file.endsWith(".dmn") || file.endsWith(".dmn11.xml")) {
      return dmn.refusals(content);
    }
    if (file.endsWith(".form")) {
      return forms.refusals(content);
    }
    return List.of(new Refusal(null, "Solo se admiten ficheros .bpmn, .dmn y .form."));
  }
}
