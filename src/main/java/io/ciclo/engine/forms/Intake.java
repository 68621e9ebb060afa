package io.ciclo.engine.forms;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.cases.Collisions;
import io.ciclo.engine.cases.OwnCalls;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.value.SpinValue;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one door through which tasks are completed, whether by Tasklist, REST or Java: only who the task is for, and only
 * what its form declares.
 */
final class Intake {

  private static final String EXTRA = "extra_";
  private static final int TRIES = 3;

  private final DeclaredFields declared = new DeclaredFields();
  private final ProcessEngineConfigurationImpl configuration;

  Intake(ProcessEngineConfigurationImpl configuration) {
    this.configuration = configuration;
  }

  /**
   * @param completion gets no variables: what was submitted reaches the task's rule on its own way
   * @throws InputRefused when something was submitted that the form does not have
   * @throws AuthorizationException when the task is somebody else's
   * @throws ConcurrentChange when others changed the same case at the same moment, three times in a row
   */
  <T> T complete(String taskId, Map<String, Object> submitted, Function<Map<String, Object>, T> completion) {
    boolean inOwnStep = Context.getCommandContext() != null;
    if (inOwnStep || TransactionSynchronizationManager.isActualTransactionActive()) {
      return completeOnce(taskId, submitted, completion, inOwnStep);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return completeOnce(taskId, submitted, completion, false);
      } catch (RuntimeException e) {
        if (!Collisions.of(e)) {
          throw e;
        }
        if (attempt == TRIES) {
          throw new ConcurrentChange(e);
        }
      }
    }
  }

  private <T> T completeOnce(String taskId, Map<String, Object> submitted, Function<Map<String, Object>, T> completion,
      boolean inOwnStep) {
    Received received = taskId == null ? null : configuration.getCommandExecutorTxRequired().execute(
        context -> context.runWithoutAuthorization(() -> receive(taskId, submitted, !inOwnStep, context)));
    if (received == null) {
      return completion.apply(submitted);
    }
    return received.submission().carriedBy(received.executionId(), () -> completion.apply(null));
  }

  /** @throws InputRefused when data are to be written past a form */
  void refuseData(Map<String, ?> variables) {
    if (byPerson() && !byAdministrator() && variables != null && !variables.isEmpty()) {
      throw new InputRefused(variables.keySet().iterator().next(),
          "Los datos de una tarea solo se guardan al completarla con su formulario.");
    }
  }

  /** @throws InputRefused when a person ends a task by another way than its form */
  void refuseShortcut() {
    if (byPerson() && !byAdministrator()) {
      throw new InputRefused("", "Una tarea solo se termina completándola con su formulario.");
    }
  }

  private record Received(String executionId, Submission submission) {}

  /** Null when the task belongs to no process, or code asks for one that is gone: the engine then answers as always. */
  private Received receive(String taskId, Map<String, Object> submitted, boolean checkPerson, CommandContext context) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    Authentication person = context.getAuthentication();
    boolean asked = checkPerson && person != null && person.getUserId() != null;
    if (task == null && asked) {
      throw new InputRefused("", "Esta tarea ya no está abierta: otra persona la ha completado o el caso ha avanzado."
          + " Actualice la lista de tareas.");
    }
    if (task == null || task.getExecutionId() == null) {
      return null;
    }
    if (asked) {
      checkMayComplete(task, person);
    }
    Map<String, Object> values = values(submitted);
    if (task.getDelegationState() == DelegationState.PENDING && !values.isEmpty()) {
      throw new InputRefused("", "La tarea está delegada: devuélvala sin datos y la completará quien la delegó.");
    }
    Set<String> fields = declared.of(taskId, context);
    for (String field : values.keySet()) {
      if (!fields.contains(field) && !field.startsWith(EXTRA)) {
        throw new InputRefused(field, "El formulario de esta tarea no tiene el campo «" + field + "».");
      }
    }
    String personId = person != null && person.getUserId() != null ? person.getUserId()
        : task.getAssignee() == null ? "" : task.getAssignee();
    return new Received(task.getExecutionId(), new Submission(taskId, personId, values));
  }

  private static void checkMayComplete(TaskEntity task, Authentication person) {
    List<String> groups = person.getGroupIds() == null ? List.of() : person.getGroupIds();
    boolean own = person.getUserId().equals(task.getAssignee());
    boolean candidate = task.getCandidates().stream().anyMatch(
        link -> person.getUserId().equals(link.getUserId()) || link.getGroupId() != null && groups.contains(link.getGroupId()));
    if (!own && !candidate && !administrator(person)) {
      throw new AuthorizationException("Esta tarea no le corresponde: ni está asignada a usted ni es de uno de sus grupos.");
    }
  }

  private static Map<String, Object> values(Map<String, Object> submitted) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (submitted instanceof VariableMap typed) {
      typed.keySet().forEach(field -> values.put(field, plain(field, typed.getValueTyped(field))));
    } else if (submitted != null) {
      submitted.forEach((field, value) -> values.put(field, plain(field, value)));
    }
    return values;
  }

  /** Lists and groups arrive as JSON and stay JSON; serialised Java objects and files are not taken. */
  private static Object plain(String field, Object submitted) {
    if (submitted instanceof SpinValue spin) {
      return spin.getValueSerialized();
    }
    Object value = submitted;
    if (submitted instanceof TypedValue typed) {
      boolean plainType = typed.getType() == null || typed.getType().isPrimitiveValueType();
      value = plainType ? typed.getValue() : typed;
    }
    if (value instanceof String text) {
      return PlainText.withoutNul(text);
    }
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Date date) {
      return date.toInstant().toString();
    }
    if (value instanceof Spin<?> spin) {
      return spin.toString();
    }
    throw new InputRefused(field, "El campo «" + field + "» no es texto, número, fecha ni sí/no.");
  }

  /** A person acts through the web apps or REST: neither our own pages nor code inside a running step. */
  private boolean byPerson() {
    Authentication person = configuration.getIdentityService().getCurrentAuthentication();
    return person != null && person.getUserId() != null && Context.getCommandContext() == null && !OwnCalls.running();
  }

  private boolean byAdministrator() {
    return administrator(configuration.getIdentityService().getCurrentAuthentication());
  }

  private static boolean administrator(Authentication person) {
    return person.getGroupIds() != null && person.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
  }
}
