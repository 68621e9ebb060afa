package io.ciclo.training.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.training.TrainingOutcome;
import io.ciclo.training.desk.ClosingDesk;
import io.ciclo.training.desk.TrainingFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the customer can do it now, and what is offered after it (TR-09, TR-10, TR-12). */
@Component
class CheckSkillsRule extends TrainingRule {

  /** What the next gateway reads. */
  enum ClosingStep { END, EXTRA, FOLLOW_UP }

  /** Whether they can do it and what follows are one question: a further session is only for what is missing. */
  enum Skills {
    LEARNT("Lo sabe hacer: cerrar", TrainingOutcome.COMPLETED, ClosingStep.END),
    LEARNT_SUPPORT("Lo sabe hacer: ofrecer soporte posterior", TrainingOutcome.COMPLETED, ClosingStep.FOLLOW_UP),
    MISSING_EXTRA("Falta algo: proponer una sesión extra", TrainingOutcome.NOT_ACQUIRED, ClosingStep.EXTRA),
    MISSING_SUPPORT("Falta algo: ofrecer soporte posterior", TrainingOutcome.NOT_ACQUIRED, ClosingStep.FOLLOW_UP),
    MISSING("Falta algo y el cliente no quiere más", TrainingOutcome.NOT_ACQUIRED, ClosingStep.END);

    private final String label;
    private final TrainingOutcome closing;
    private final ClosingStep next;

    Skills(String label, TrainingOutcome closing, ClosingStep next) {
      this.label = label;
      this.closing = closing;
      this.next = next;
    }

    private CaseAction action() {
      CaseAction action = CaseAction.of(name(), label).answering("skills", name()).asking("skillsCheck", "publicText").toCustomer("publicText");
      return next == ClosingStep.FOLLOW_UP ? action.asking("supportPurpose", "supportHours") : action;
    }
  }

  private final ClosingDesk closing;

  CheckSkillsRule(TrainingFacts facts, ClosingDesk closing) {
    super("UserTask_CheckSkills", facts);
    this.closing = closing;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factProposal", facts.proposal(caseNumber));
    shown.put("factProgress", facts.progress(caseNumber));
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return Stream.of(Skills.values()).map(Skills::action).toList();
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    String number = form.caseNumber();
    Skills skills = form.requiredChoice("skills", "¿Sabe hacerlo, y qué sigue?", Skills.class);
    closing.checked(number, form.person(), form.requiredText("skillsCheck", "Cómo se ha comprobado", LONGEST_NOTE),
        form.requiredText("publicText", "Texto para el cliente", LONGEST_TEXT));
    Map<String, Object> next = new HashMap<>(Map.of("closingStep", skills.next.name(), "trainingClosing", skills.closing.name()));
    switch (skills.next) {
      case EXTRA -> closing.furtherSession(number);
      case FOLLOW_UP -> next.put("tpointRequest", closing.offerSupport(number, form.person(),
          form.requiredText("supportPurpose", "Para qué, para el cliente", LONGEST_NOTE),
          form.minutesOfHours("supportHours", "Horas de soporte", ClosingDesk.MOST_HOURS)));
      case END -> { }
    }
    return next;
  }
}
