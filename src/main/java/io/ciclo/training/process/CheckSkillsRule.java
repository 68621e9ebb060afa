package io.ciclo.training.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.training.TrainingOutcome;
import io.ciclo.training.desk.ClosingDesk;
import io.ciclo.training.desk.TrainingFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether the customer can do it now, and what is offered after it (TR-09, TR-10, TR-12). */
@Component
class CheckSkillsRule extends TrainingRule {

  enum Skills { ACQUIRED, MISSING }

  enum ClosingStep { END, EXTRA, FOLLOW_UP }

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
    return List.of(step("LEARNT", "Lo sabe hacer: cerrar", Skills.ACQUIRED, ClosingStep.END),
        step("SUPPORT", "Lo sabe hacer: ofrecer soporte posterior", Skills.ACQUIRED, ClosingStep.FOLLOW_UP).asking("supportPurpose", "supportHours"),
        step("EXTRA", "Falta algo: proponer una sesión extra", Skills.MISSING, ClosingStep.EXTRA),
        step("MISSING", "Falta algo y el cliente no quiere más", Skills.MISSING, ClosingStep.END));
  }

  private static CaseAction step(String id, String label, Skills skills, ClosingStep step) {
    return CaseAction.of(id, label).answering("skills", skills.name()).answering("closingStep", step.name())
        .asking("skillsCheck", "publicText").toCustomer("publicText");
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    String number = form.caseNumber();
    Skills skills = form.requiredChoice("skills", "¿Sabe hacerlo?", Skills.class);
    ClosingStep step = form.requiredChoice("closingStep", "¿Qué sigue?", ClosingStep.class);
    if (skills == Skills.ACQUIRED && step == ClosingStep.EXTRA) {
      throw new InputRefused("closingStep", "«¿Qué sigue?»: una sesión extra se propone cuando falta algo por aprender.");
    }
    closing.checked(number, form.person(), form.requiredText("skillsCheck", "Cómo se ha comprobado", LONGEST_NOTE),
        form.requiredText("publicText", "Texto para el cliente", LONGEST_TEXT));
    Map<String, Object> next = new HashMap<>(Map.of("closingStep", step.name(), "trainingClosing",
        (skills == Skills.ACQUIRED ? TrainingOutcome.COMPLETED : TrainingOutcome.NOT_ACQUIRED).name()));
    switch (step) {
      case EXTRA -> closing.furtherSession(number);
      case FOLLOW_UP -> next.put("tpointRequest", closing.offerSupport(number, form.person(),
          form.requiredText("supportPurpose", "Para qué, para el cliente", LONGEST_NOTE),
          form.minutesOfHours("supportHours", "Horas de soporte", ClosingDesk.MOST_HOURS)));
      case END -> { }
    }
    return next;
  }
}
