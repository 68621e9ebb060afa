package io.ciclo.tickets.process;

import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.ModelNames;
import io.ciclo.engine.OpenTask;
import io.ciclo.servicelevels.AlarmTasks;
import io.ciclo.tickets.TicketType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.stereotype.Component;

/** What happened to a ticket, told to its processes; the only way into the engine. Facts are stored before. */
@Component
public class TicketProcesses {

  /** Each is caught in exactly one place of one process. */
  @ModelNames(ModelNames.Kind.MESSAGE)
  static final class TicketMessages {

    static final String OPENED = "ticket.opened";
    static final String REOPENED = "ticket.reopened";
    static final String CUSTOMER_REPLIED = "ticket.customerReplied";
    static final String SOLUTION_ANSWERED = "ticket.solutionAnswered";
    static final String WITHDRAWN = "ticket.withdrawn";
    static final String REPLY_TO_REVIEW = "ticket.replyToReview";
    static final String FOLLOW_UP_SETTLED = "ticket.followUpSettled";

    private TicketMessages() {}
  }

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class TicketProcessKeys {

    static final String TICKET = "ticket";
    static final String INCIDENT_RESOLUTION = "incident-resolution";
    static final String QUERY_RESOLUTION = "query-resolution";
    static final String CUSTOMER_INFORMATION = "customer-information";
    static final String SOLUTION_VALIDATION = "solution-validation";
    static final String TICKET_FOLLOW_UP = "ticket-follow-up";
    static final String PROLONGED_INVESTIGATION = "prolonged-investigation";
    static final String THIRD_PARTY_CONTACT = "third-party-contact";

    private TicketProcessKeys() {}
  }

  @ModelNames(ModelNames.Kind.ERROR)
  static final class TicketErrors {

    /** Thrown where a customer's answer is awaited in vain, caught where the ticket is closed (FU-25). */
    static final String NO_RESPONSE = "NO_RESPONSE";

    private TicketErrors() {}
  }

  @ModelNames(ModelNames.Kind.ESCALATION)
  static final class TicketEscalations {

    static final String CONTRACT_IN_GRACE = "CONTRACT_IN_GRACE";

    private TicketEscalations() {}
  }

  /** The first review of a ticket. */
  public static final String TRIAGE_TASK = "UserTask_TriageTicket";
  private static final String REVIEW_TASK = "UserTask_ReviewReply";
  /** Tasks beside the ticket's main course: whoever does them does not read the customer's replies. */
  private static final Set<String> SIDE_TASKS = Set.of(REVIEW_TASK, "UserTask_RenewContract", "UserTask_CallCustomer",
      "UserTask_InvestigateService", "UserTask_GiveUpdate", "UserTask_GiveFourthUpdate", "UserTask_ApproveSale");

  /** Where the paths of the types begin, and what each of them is. */
  private static final String TYPE_GATEWAY = "Gateway_TicketType";
  private static final Set<String> PATHS = Set.of("CallActivity_ResolveIncident", "CallActivity_ResolveQuery",
      "CallActivity_CarryOutEvolutive", "CallActivity_Train",
      // tickets that began before evolutives and trainings had processes of their own
      "UserTask_AttendChange", "UserTask_AttendTraining");

  private final RuntimeService runtime;
  private final CaseTasks tasks;

  TicketProcesses(RuntimeService runtime, CaseTasks tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** What a customer's words meet. */
  public enum Expecting {
    /** The process waits for just this answer. */
    ANSWER,
    /** Somebody has a task and will read it there. */
    WORK,
    /** Earlier words are waiting to be read already. */
    REVIEW,
    /** Nobody would notice. */
    NOTHING
  }

  public Expecting expecting(String number) {
    boolean awaited = runtime.createExecutionQuery().processInstanceBusinessKey(number)
        .messageEventSubscriptionName(TicketMessages.CUSTOMER_REPLIED).count() > 0;
    if (awaited) {
      return Expecting.ANSWER;
    }
    Set<String> open = tasks.open(number).stream().map(OpenTask::key).collect(Collectors.toSet());
    if (!open.stream().allMatch(TicketProcesses::besideTheCourse)) {
      return Expecting.WORK;
    }
    return open.contains(REVIEW_TASK) ? Expecting.REVIEW : Expecting.NOTHING;
  }

  /** Whether a task is about something beside the ticket's main course: who has it has not the ticket itself in hand. */
  public static boolean besideTheCourse(String task) {
    return SIDE_TASKS.contains(task) || AlarmTasks.contain(task);
  }

  /** The customer waits for a word of ours: somebody gives it, unless somebody is to do so already (FU-02). */
  public void followUpDue(String number) {
    boolean underWay = runtime.createProcessInstanceQuery()
        .processInstanceBusinessKey(number, TicketProcessKeys.TICKET_FOLLOW_UP).count() > 0;
    if (!underWay) {
      runtime.startProcessInstanceByKey(TicketProcessKeys.TICKET_FOLLOW_UP, number);
    }
  }

  /** No word is owed any more: it was given, or it is the customer's turn, or the ticket is over. Mostly none was owed. */
  public void followUpSettled(String number) {
    runtime.createMessageCorrelation(TicketMessages.FOLLOW_UP_SETTLED).processInstanceBusinessKey(number)
        .correlateAllWithResult();
  }

  public void ticketOpened(String number) {
    runtime.createMessageCorrelation(TicketMessages.OPENED).processInstanceBusinessKey(number).correlateStartMessage();
  }

  public void reopened(String number) {
    runtime.createMessageCorrelation(TicketMessages.REOPENED).processInstanceBusinessKey(number).correlateStartMessage();
  }

  /**
   * The ticket turns out to be of another type: what is under way ends, and the path of the new type begins.
   *
   * @throws IllegalStateException when no path of a type is under way
   */
  public void typeChanged(String number, TicketType type) {
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKey(TicketProcessKeys.TICKET).singleResult().getId();
    List<String> underWay = runtime.getActiveActivityIds(instance).stream().filter(PATHS::contains).distinct().toList();
    if (underWay.isEmpty()) {
      throw new IllegalStateException(number + " follows the path of no type");
    }
    ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(instance);
    underWay.forEach(change::cancelAllForActivity);
    runtime.setVariable(instance, "ticketType", type.name());
    change.startBeforeActivity(TYPE_GATEWAY).execute();
  }

  public void customerReplied(String number) {
    correlate(TicketMessages.CUSTOMER_REPLIED, number, Map.of());
  }

  public void replyToReview(String number) {
    correlate(TicketMessages.REPLY_TO_REVIEW, number, Map.of());
  }

  public void solutionAnswered(String number, boolean accepted, boolean secondRejection) {
    correlate(TicketMessages.SOLUTION_ANSWERED, number,
        Map.of("solutionAccepted", accepted, "secondRejection", secondRejection));
  }

  public void withdrawn(String number) {
    correlate(TicketMessages.WITHDRAWN, number, Map.of());
  }

  /** The facts say that somebody waits; when nobody does, ticket and process disagree, and nothing must be committed. */
  private void correlate(String message, String number, Map<String, Object> variables) {
    boolean nobody = runtime.createMessageCorrelation(message).processInstanceBusinessKey(number)
        .setVariables(variables).correlateAllWithResult().isEmpty();
    if (nobody) {
      throw new IllegalStateException("Nobody waits for " + message + " of " + number);
    }
  }
}
