package io.ciclo.engine.forms;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** Which fields the deployed form of a task declares. A form's version never changes, so each is read once. */
final class DeclaredFields {

  private final Map<String, Set<String>> byDefinition = new ConcurrentHashMap<>();
  private final ObjectMapper json = new ObjectMapper();

  /** Nothing when the task has no form. */
  Set<String> of(String taskId, CommandContext context) {
    TaskFormData task = new GetTaskFormCmd(taskId).execute(context);
    if (task.getCamundaFormRef() == null) {
      return Set.of();
    }
    CamundaFormDefinition form =
        new GetCamundaFormDefinitionCmd(task.getCamundaFormRef(), task.getDeploymentId()).execute(context);
    return byDefinition.computeIfAbsent(form.getId(), id -> read(form, context));
  }

  private Set<String> read(CamundaFormDefinition form, CommandContext context) {
    byte[] content = context.getResourceManager()
        .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName()).getBytes();
    try {
      return Set.copyOf(FormFields.of(json.readTree(content)));
    } catch (IOException e) {
      throw new IllegalStateException("Form '" + form.getKey() + "' cannot be read", e);
    }
  }
}
