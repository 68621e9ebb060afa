package io.ciclo.engine.forms;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service with {@link Intake} before each submission of a task's form. */
final class CheckedFormService extends FormServiceImpl {

  private final Intake intake;

  CheckedFormService(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> properties) {
    intake.complete(taskId, properties, kept -> {
      super.submitTaskForm(taskId, kept);
      return null;
    });
  }

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"})
  public void submitTaskFormData(String taskId, Map<String, String> properties) {
    submitTaskForm(taskId, (Map) properties);
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
      boolean deserialize) {
    return intake.complete(taskId, properties,
        kept -> super.submitTaskFormWithVariablesInReturn(taskId, kept, deserialize));
  }
}
