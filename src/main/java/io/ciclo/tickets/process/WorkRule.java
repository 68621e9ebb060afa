package io.ciclo.tickets.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.SolutionKind;
import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import java.util.HashMap;
import java.util.Map;

/** Working on a request ends in a proposal, a question, or the insight that nothing more can be done. */
abstract class WorkRule extends TicketRule {

  enum WorkStep { PROPOSE, ASK, UNRESOLVED }

  private static final int LONGEST_TEXT = 4000;

  private final Attention attention;

  WorkRule(String task, CaseFacts facts, Attention attention) {
    super(task, facts);
    this.attention = attention;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factRejection", facts.rejection(number));
  }

  abstract WorkStep step(FormSubmission form);

  SolutionKind kind(FormSubmission form) {
    return SolutionKind.SOLUTION;
  }

  @Override
  final Map<String, Object> act(FormSubmission form) {
    WorkStep step = step(form);
    String number = form.caseNumber();
    String text = form.requiredText("publicText", "Texto para el cliente", LONGEST_TEXT);
    Map<String, Object> next = new HashMap<>();
    next.put("workStep", step.name());
    switch (step) {
      case PROPOSE -> next.put("resolutionOutcome", attention.propose(number, form.person(), kind(form), text,
          optionalText(form, "howToCheck", "Cómo comprobarlo", 2000).orElse(null)).name());
      case UNRESOLVED -> next.put("resolutionOutcome", attention.giveUp(number, form.person(), text).name());
      case ASK -> attention.ask(number, form.person(), text);
    }
    optionalText(form, "internalNote", "Nota interna", 2000).ifPresent(note -> attention.note(number, form.person(), note));
    return next;
  }
}
