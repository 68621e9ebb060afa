package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.tickets.EscalationReason;
import io.ciclo.tickets.SolutionKind;
import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Escalations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Working on a request ends in a proposal, a question, in somebody else's hands, or in the insight that nothing more can be done. */
abstract class WorkRule extends TicketRule {

  enum WorkStep { PROPOSE, ASK, UNRESOLVED, ESCALATE, INVESTIGATE, THIRD_PARTY, NOT_AUTHORISED }

  /** What whoever attends the ticket may let go of it for. */
  enum HandOver { CONTEXT_UNKNOWN, COMPLEXITY, PROVIDER, COMPLAINT, FRUSTRATION }

  private static final int LONGEST_TEXT = 4000;

  private final Attention attention;
  private final Escalations escalations;
  private final EscalationProcesses processes;

  WorkRule(String task, CaseFacts facts, Attention attention, Escalations escalations, EscalationProcesses processes) {
    super(task, facts);
    this.attention = attention;
    this.escalations = escalations;
    this.processes = processes;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factRejection", facts.rejection(number));
    shown.put("factFindings", escalations.findings(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(
        ends("ASK", "Responder y pedir datos").asking("publicText").offering("internalNote"),
        proposal(number),
        ends("ESCALATE", "Pasar a…").asking("escalationReason").offering("publicText", "documentation", "informationComplete"),
        ends("UNRESOLVED", "No hay solución").asking("publicText").offering("internalNote"));
  }

  CaseAction proposal(String number) {
    return ends("PROPOSE", "Proponer una solución").asking("publicText").offering("internalNote");
  }

  static CaseAction ends(String step, String label) {
    return CaseAction.of(step, label).answering("workStep", step).toCustomer("publicText");
  }

  abstract WorkStep step(FormSubmission form);

  SolutionKind kind(FormSubmission form) {
    return SolutionKind.SOLUTION;
  }

  /** What was changed is written down; an answer changes nothing. */
  void document(FormSubmission form) {}

  @Override
  final Map<String, Object> act(FormSubmission form) {
    WorkStep step = step(form);
    String number = form.caseNumber();
    String text = step == WorkStep.ESCALATE
        ? form.optionalText("publicText", "Texto para el cliente", LONGEST_TEXT).orElse(null)
        : form.requiredText("publicText", "Texto para el cliente", LONGEST_TEXT);
    Map<String, Object> next = new HashMap<>();
    next.put("workStep", step.name());
    switch (step) {
      case PROPOSE -> {
        next.put("resolutionOutcome", attention.propose(number, form.person(), kind(form), text,
            form.optionalText("howToCheck", "Cómo comprobarlo", 2000).orElse(null)).name());
        document(form);
      }
      case UNRESOLVED -> next.put("resolutionOutcome", attention.giveUp(number, form.person(), text).name());
      case ASK -> attention.ask(number, form.person(), text);
      case ESCALATE -> next.put("escalationReason", escalate(form, text).name());
      case INVESTIGATE, THIRD_PARTY, NOT_AUTHORISED -> next.putAll(charged(step, form, text));
    }
    form.optionalText("internalNote", "Nota interna", 2000).ifPresent(note -> attention.note(number, form.person(), note));
    return next;
  }

  /** Work that may cost T-Points; a kind of ticket that knows none refuses it. */
  Map<String, Object> charged(WorkStep step, FormSubmission form, String text) {
    throw new InputRefused("workStep", "«¿Qué sigue?»: no tiene la opción «" + step + "».");
  }

  private HandOver escalate(FormSubmission form, String told) {
    if (!processes.canEscalate(form.taskId())) {
      throw new InputRefused("workStep", "«¿Qué sigue?»: este ticket empezó antes de que se pudiera escalar desde aquí; escálelo en"
          + " la página del caso y siga con la tarea.");
    }
    HandOver reason = form.requiredChoice("escalationReason", "Motivo del escalado", HandOver.class);
    escalations.ask(form.caseNumber(), form.person(), EscalationReason.valueOf(reason.name()),
        form.optionalText("documentation", "Documentación", LONGEST_TEXT).orElse(null), form.checked("informationComplete"), told);
    return reason;
  }
}
