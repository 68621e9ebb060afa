package io.ciclo.tickets.process;

import io.ciclo.engine.ModelNames;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happened to escalations and to cases of Customer Success Managers, told to their processes. Facts are stored before. */
@Component
public class EscalationProcesses {

  @ModelNames(ModelNames.Kind.MESSAGE)
  static final class EscalationMessages {

    static final String ESCALATED_ASIDE = "ticket.escalatedAside";
    static final String ESCALATION_OVER = "ticket.escalationOver";
    static final String CSM_CASE_OPENED = "csm.caseOpened";

    private EscalationMessages() {}
  }

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class EscalationProcessKeys {

    static final String TICKET_ESCALATION = "ticket-escalation";
    static final String PROVIDER_ESCALATION = "provider-escalation";
    static final String CSM_CASE = "csm-case";

    private EscalationProcessKeys() {}
  }

  private static final String ESCALATION_STEP = "CallActivity_EscalateTicket";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final RepositoryService repository;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  EscalationProcesses(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy RepositoryService repository) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.repository = repository;
  }

  /** @param leader staff id; null while nobody leads the ticket */
  public void escalatedAside(String number, String reason, String leader) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("escalationReason", reason);
    variables.put("accountLeader", leader);
    runtime.createMessageCorrelation(EscalationMessages.ESCALATED_ASIDE).processInstanceBusinessKey(number)
        .setVariables(variables).correlateStartMessage();
  }

  /** Mostly nothing is under way. */
  public void escalationOver(String number) {
    runtime.createMessageCorrelation(EscalationMessages.ESCALATION_OVER).processInstanceBusinessKey(number)
        .correlateAllWithResult();
  }

  public void csmCaseOpened(String number) {
    runtime.createMessageCorrelation(EscalationMessages.CSM_CASE_OPENED).processInstanceBusinessKey(number)
        .correlateStartMessage();
  }

  /** Whether the model that this task belongs to can escalate: the version before could not, and its cases still run. */
  boolean canEscalate(String taskId) {
    String definition = tasks.createTaskQuery().taskId(taskId).singleResult().getProcessDefinitionId();
    return repository.getBpmnModelInstance(definition).getModelElementById(ESCALATION_STEP) != null;
  }
}
