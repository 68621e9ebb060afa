package io.ciclo.evolutives.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.evolutives.desk.Delivery;
import io.ciclo.evolutives.desk.EvolutiveFacts;
import io.ciclo.evolutives.desk.EvolutiveWork;
import io.ciclo.tpoints.TPointService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The work in parts, until it is delivered or proves impossible (EE-34, CM-06). */
@Component
class DevelopEvolutiveRule extends EvolutiveRule {

  enum DevelopStep { CONTINUE, DELIVER, MORE, UNRESOLVED }

  private static final String DOCUMENTATION = "customerDocumentation";

  private final EvolutiveWork work;
  private final Delivery delivery;

  DevelopEvolutiveRule(EvolutiveFacts facts, EvolutiveWork work, Delivery delivery) {
    super("UserTask_DevelopEvolutive", facts);
    this.work = work;
    this.delivery = delivery;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factEstimate", facts.estimate(caseNumber));
    shown.put("factPlan", facts.plan(caseNumber, TPointService.IMPROVEMENT));
    shown.put("factRejection", facts.rejection(caseNumber));
    shown.put("factRequirements", facts.requirements(caseNumber));
    shown.put("factRepository", facts.repository(caseNumber).orElse(""));
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    CaseAction goOn = part(DevelopStep.CONTINUE, "Anotar tiempo y seguir");
    CaseAction delivered = part(DevelopStep.DELIVER, "Entregar").asking("publicText").offering("howToCheck").toCustomer("publicText");
    // after the handover whoever changes a customer's system says what its documentation says of it now (HO-04)
    CaseAction deliver = facts.repository(caseNumber).isPresent() ? delivered.asking(DOCUMENTATION) : delivered;
    CaseAction more = part(DevelopStep.MORE, "Hace falta más tiempo").asking("estimatedHours", "publicText").toCustomer("publicText");
    CaseAction impossible = part(DevelopStep.UNRESOLVED, "No es posible").asking("publicText").toCustomer("publicText");
    return work.free(caseNumber) ? List.of(goOn, deliver, impossible) : List.of(goOn, deliver, more, impossible);
  }

  private static CaseAction part(DevelopStep step, String label) {
    return CaseAction.of(step.name(), label).answering("developStep", step.name()).asking("workedMinutes", "findings");
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    String number = form.caseNumber();
    DevelopStep step = form.requiredChoice("developStep", "¿Qué sigue?", DevelopStep.class);
    if (step == DevelopStep.MORE && work.free(number)) {
      throw new InputRefused("developStep", "«¿Qué sigue?»: este trabajo no cuesta T-Points, así que no hay nada que autorizar; anote el tiempo y siga.");
    }
    EvolutiveWork.Part part = work.developed(number, form.person(), workedMinutes(form), form.requiredText("findings", "Lo hecho", LONGEST_NOTE));
    Map<String, Object> next = new HashMap<>(Map.of("developStep", step.name(), "chargedNow", part.points().isPositive(),
        "chargedPoints", part.points().toString(), "chargedWork", part.fact()));
    if (step == DevelopStep.CONTINUE) {
      return next;
    }
    String text = form.requiredText("publicText", "Texto para el cliente", LONGEST_TEXT);
    switch (step) {
      case DELIVER -> {
        documentation(form).ifPresent(said -> delivery.documented(number, form.person(), said));
        next.putAll(Map.of("validatedElsewhere", work.free(number), "developmentOutcome", delivery.deliver(number, form.person(), text,
            form.optionalText("howToCheck", "Cómo comprobarlo", LONGEST_NOTE).orElse(null)).name()));
      }
      case UNRESOLVED -> next.put("developmentOutcome", delivery.giveUp(number, form.person(), text).name());
      default -> next.put("tpointRequest", work.askForMore(number, form.person(), TPointService.IMPROVEMENT, part, text,
          form.minutesOfHours("estimatedHours", "Horas que faltan", EvolutiveWork.MOST_HOURS)));
    }
    return next;
  }

  private Optional<String> documentation(FormSubmission form) {
    return facts.repository(form.caseNumber()).isPresent()
        ? Optional.of(form.requiredText(DOCUMENTATION, "Documentación del cliente", LONGEST_NOTE))
        : form.optionalText(DOCUMENTATION, "Documentación del cliente", LONGEST_NOTE);
  }
}
