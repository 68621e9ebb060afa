package io.ciclo.engine.forms;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service with {@link Intake} before everything that completes a task or writes its data. */
final class CheckedTaskService extends TaskServiceImpl {

  private final Intake intake;

  CheckedTaskService(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void complete(String taskId) {
    complete(taskId, null);
  }

  @Override
  public void complete(String taskId, Map<String, Object> variables) {
    intake.complete(taskId, variables, kept -> {
      super.complete(taskId, kept);
      return null;
    });
  }

  @Override
  public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserialize) {
    return intake.complete(taskId, variables, kept -> super.completeWithVariablesInReturn(taskId, kept, deserialize));
  }

  @Override
  public void resolveTask(String taskId, Map<String, Object> variables) {
    intake.refuseData(variables);
    super.resolveTask(taskId, variables);
  }

  @Override
  public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
    intake.refuseShortcut();
    super.handleBpmnError(taskId, errorCode, errorMessage, variables);
  }

  @Override
  public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
    handleBpmnError(taskId, errorCode, errorMessage, null);
  }

  @Override
  public void handleBpmnError(String taskId, String errorCode) {
    handleBpmnError(taskId, errorCode, null, null);
  }

  @Override
  public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
    intake.refuseShortcut();
    super.handleEscalation(taskId, escalationCode, variables);
  }

  @Override
  public void handleEscalation(String taskId, String escalationCode) {
    handleEscalation(taskId, escalationCode, null);
  }

  @Override
  protected void setVariables(String taskId, Map<String, ?> variables, boolean local) {
    intake.refuseData(variables);
    super.setVariables(taskId, variables, local);
  }

  @Override
  public void setVariable(String taskId, String name, Object value) {
    refuse(name);
    super.setVariable(taskId, name, value);
  }

  @Override
  public void setVariableLocal(String taskId, String name, Object value) {
    refuse(name);
    super.setVariableLocal(taskId, name, value);
  }

  @Override
  protected void updateVariables(String taskId, Map<String, ?> changes, Collection<String> deletions, boolean local) {
    intake.refuseData(changes);
    if (deletions != null) {
      deletions.forEach(this::refuse);
    }
    super.updateVariables(taskId, changes, deletions, local);
  }

  @Override
  public void removeVariable(String taskId, String name) {
    refuse(name);
    super.removeVariable(taskId, name);
  }

  @Override
  public void removeVariableLocal(String taskId, String name) {
    refuse(name);
    super.removeVariableLocal(taskId, name);
  }

  @Override
  public void removeVariables(String taskId, Collection<String> names) {
    names.forEach(this::refuse);
    super.removeVariables(taskId, names);
  }

  @Override
  public void removeVariablesLocal(String taskId, Collection<String> names) {
    names.forEach(this::refuse);
    super.removeVariablesLocal(taskId, names);
  }

  private void refuse(String variable) {
    intake.refuseData(Map.of(variable, true));
  }
}
