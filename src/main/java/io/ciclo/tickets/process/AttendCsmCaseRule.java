package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.TaskRule;
import io.ciclo.tickets.desk.CsmCards;
import io.ciclo.tickets.desk.CsmDesk;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** FU-15, FU-22, FU-23: the CSM concludes with all three, steps into the ticket, or takes it to the organisation. */
@Component
class AttendCsmCaseRule implements TaskRule {

  enum CsmStep { SOLVE, STEP_IN, ORGANISATION }

  private final CsmDesk desk;
  private final CsmCards cards;

  AttendCsmCaseRule(CsmDesk desk, CsmCards cards) {
    this.desk = desk;
    this.cards = cards;
  }

  @Override
  public String task() {
    return "UserTask_AttendCsmCase";
  }

  @Override
  public Map<String, Object> facts(String number) {
    return cards.facts(number);
  }

  @Override
  public List<CaseAction> actions(String number) {
    CaseAction solve = step(CsmStep.SOLVE, "Cerrar con solución y mejora").asking("csmSolution", "csmEvaluation", "csmImprovement")
        .toCustomer("csmSolution");
    CaseAction organisation = step(CsmStep.ORGANISATION, "Escalar en la organización").asking("csmRequest");
    return cards.ofTicket(number)
        ? List.of(solve, step(CsmStep.STEP_IN, "Intervenir en el ticket").asking("csmText").toCustomer("csmText"), organisation)
        : List.of(solve, organisation);
  }

  private static CaseAction step(CsmStep step, String label) {
    return CaseAction.of(step.name(), label).answering("csmStep", step.name());
  }

  @Override
  public Map<String, Object> complete(FormSubmission form) {
    String number = form.caseNumber();
    CsmStep step = form.requiredChoice("csmStep", "¿Qué sigue?", CsmStep.class);
    switch (step) {
      case SOLVE -> desk.conclude(number, form.person(),
          form.requiredText("csmEvaluation", "Evaluación de la situación", 2000),
          form.requiredText("csmSolution", "Solución", 4000),
          form.requiredText("csmImprovement", "Medida de mejora", 2000));
      case STEP_IN -> desk.announce(number, form.person(),
          form.requiredText("csmText", "Qué dirá al cliente al intervenir", 4000));
      case ORGANISATION -> desk.askOrganisation(number, form.person(),
          form.requiredText("csmRequest", "Qué se pide a la organización", 2000));
    }
    return Map.of("csmStep", step.name());
  }
}
