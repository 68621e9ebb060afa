package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.tickets.PartyKind;
import io.ciclo.tickets.SolutionKind;
import io.ciclo.tickets.desk.Attention;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.ChargedWork;
import io.ciclo.tickets.desk.Escalations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class WorkOnIncidentRule extends WorkRule {

  private static final String DOCUMENTATION = "customerDocumentation";

  private final Attention attention;
  private final ChargedWork chargedWork;
  private final ModelSteps steps;

  WorkOnIncidentRule(CaseFacts facts, Attention attention, Escalations escalations,
      EscalationProcesses processes, ChargedWork chargedWork, ModelSteps steps) {
    super("UserTask_WorkOnIncident", facts, attention, escalations, processes);
    this.attention = attention;
    this.chargedWork = chargedWork;
    this.steps = steps;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    super.addFacts(number, shown);
    shown.put("factImpact", facts.impact(number));
    shown.put("factPoints", chargedWork.standing(number));
    shown.put("factRepository", facts.repository(number).orElse(""));
  }

  @Override
  CaseAction proposal(String number) {
    CaseAction proposal = ends("PROPOSE", "Proponer una solución").asking("publicText", "solutionKind").offering("howToCheck", "internalNote");
    return facts.repository(number).isPresent() ? proposal.asking(DOCUMENTATION) : proposal;
  }

  /** After the handover whoever changes a customer's system says what its documentation says of it now (HO-04). */
  @Override
  void document(FormSubmission form) {
    String number = form.caseNumber();
    Optional<String> text = facts.repository(number).isPresent()
        ? Optional.of(form.requiredText(DOCUMENTATION, "Documentación del cliente", 2000))
        : form.optionalText(DOCUMENTATION, "Documentación del cliente", 2000);
    text.ifPresent(said -> attention.note(number, form.person(), "Documentación: " + said));
  }

  @Override
  public List<CaseAction> actions(String number) {
    List<CaseAction> actions = new ArrayList<>(super.actions(number));
    actions.add(ends("INVESTIGATE", "Investigar más a fondo").asking("publicText", "estimatedHours"));
    actions.add(ends("THIRD_PARTY", "Hablar con un tercero").asking("publicText", "thirdParty", "partyKind", "estimatedHours"));
    if (chargedWork.mayCloseUnauthorised(number)) {
      actions.add(ends("NOT_AUTHORISED", "Cerrar: no lo autoriza").asking("publicText"));
    }
    return actions;
  }

  @Override
  Map<String, Object> charged(WorkStep step, FormSubmission form, String text) {
    String number = form.caseNumber();
    Map<String, Object> next = new HashMap<>();
    switch (step) {
      case INVESTIGATE -> {
        demandStep(form, "CallActivity_Investigate");
        Long request = chargedWork.investigate(number, form.person(), text, estimate(form)).orElse(null);
        next.put("tpointRequest", request);
        next.put("authorisationNeeded", request != null);
      }
      case THIRD_PARTY -> {
        demandStep(form, "CallActivity_ContactThirdParty");
        PartyKind kind = form.requiredChoice("partyKind", "Quién es", PartyKind.class);
        chargedWork.contact(number, form.person(), form.requiredText("thirdParty", "Con quién", 200), text, estimate(form));
        next.put("partyKind", kind.name());
        next.put("consent", false);
      }
      default -> {
        next.put("workStep", WorkStep.UNRESOLVED.name());
        next.put("resolutionOutcome", attention.giveUp(number, form.person(), text, chargedWork.demandUnauthorised(number)).name());
      }
    }
    return next;
  }

  private static int estimate(FormSubmission form) {
    return form.minutesOfHours("estimatedHours", "Horas estimadas", ChargedWork.MOST_HOURS);
  }

  private void demandStep(FormSubmission form, String step) {
    if (!steps.inModelOf(form.taskId(), step)) {
      throw new InputRefused("workStep", "«¿Qué sigue?»: este ticket empezó antes de que esto se pudiera hacer desde aquí.");
    }
  }

  @Override
  WorkStep step(FormSubmission form) {
    return form.requiredChoice("workStep", "¿Qué sigue?", WorkStep.class);
  }

  @Override
  SolutionKind kind(FormSubmission form) {
    return form.requiredChoice("solutionKind", "Clase de solución", SolutionKind.class);
  }
}
