package io.ciclo.engine.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.engine.ActionField;
import io.ciclo.engine.ActionField.Kind;
import io.ciclo.engine.Choice;
import io.ciclo.engine.InputRefused;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Forms of user tasks as our own pages ask them, and their completion. */
@Component
class TaskWork {

  private static final Map<String, Kind> KINDS = Map.of("textfield", Kind.LINE, "textarea", Kind.TEXT, "radio", Kind.CHOICE,
      "select", Kind.CHOICE, "checkbox", Kind.CHECK, "datetime", Kind.DATE);

  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService runtime;
  private final ObjectMapper json;

  TaskWork(TaskService tasks, FormService forms, RuntimeService runtime, ObjectMapper json) {
    this.tasks = tasks;
    this.forms = forms;
    this.runtime = runtime;
    this.json = json;
  }

  Optional<String> caseOf(String task) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult()).map(Task::getProcessInstanceId)
        .map(instance -> runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult())
        .map(ProcessInstance::getBusinessKey);
  }

  /** The fields of the form that the task has in its deployed version, by key. */
  Map<String, ActionField> fields(String task) {
    Map<String, ActionField> fields = new LinkedHashMap<>();
    try (InputStream form = forms.getDeployedTaskForm(task)) {
      collect(json.readTree(form).path("components"), task, fields);
    } catch (IOException e) {
      throw new IllegalStateException("The form of task " + task + " cannot be read", e);
    }
    return fields;
  }

  private void collect(JsonNode components, String task, Map<String, ActionField> fields) {
    for (JsonNode component : components) {
      Kind kind = KINDS.get(component.path("type").asText());
      if (kind != null) {
        String key = component.path("key").asText();
        JsonNode limits = component.path("validate");
        String label = component.path("label").asText(component.path("dateLabel").asText());
        fields.put(key, new ActionField(key, label, kind, false,
            limits.has("maxLength") ? limits.get("maxLength").asInt() : null, choices(component, task),
            component.path("description").asText("")));
      }
      collect(component.path("components"), task, fields);
    }
  }

  private List<Choice> choices(JsonNode component, String task) {
    List<Choice> choices = new ArrayList<>();
    component.path("values").forEach(value -> choices.add(new Choice(value.path("label").asText(), value.path("value").asText())));
    if (component.has("valuesKey") && tasks.getVariable(task, component.get("valuesKey").asText()) instanceof SpinJsonNode options) {
      options.elements().forEach(option ->
          choices.add(new Choice(option.prop("label").stringValue(), option.prop("value").stringValue())));
    }
    return choices;
  }

  /**
   * Takes the task and completes it with its form, as Tasklist would.
   *
   * @throws InputRefused when it is not open any more, or somebody else has taken it
   */
  void complete(String task, String person, Map<String, String> answers) {
    Task open = tasks.createTaskQuery().taskId(task).singleResult();
    if (open == null) {
      throw new InputRefused("task", "La tarea ya no está abierta: otra persona la ha completado o el caso ha avanzado.");
    }
    if (open.getAssignee() == null) {
      tasks.claim(task, person);
    } else if (!open.getAssignee().equals(person)) {
      throw new InputRefused("task", "Otra persona ha tomado la tarea entretanto.");
    }
    try {
      forms.submitTaskForm(task, new HashMap<>(answers));
    } catch (NullValueException gone) {
      throw new InputRefused("task", "La tarea ya no está abierta: otra persona la ha completado o el caso ha avanzado.");
    }
  }
}
