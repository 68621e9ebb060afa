package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.ChargedWork;
import io.ciclo.tpoints.TPointService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Work whose time may be charged: each part says how long, what was found, and what comes next. */
abstract class ChargedWorkRule extends TicketRule {

  enum ChargedStep { CONTINUE, DONE, MORE, OURS }

  private final ChargedWork chargedWork;
  private final TPointService service;

  ChargedWorkRule(String task, TPointService service, CaseFacts facts, ChargedWork chargedWork) {
    super(task, facts);
    this.service = service;
    this.chargedWork = chargedWork;
  }

  @Override
  final void addFacts(String number, Map<String, Object> shown) {
    shown.put("factPlan", chargedWork.plan(number, service));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(part(ChargedStep.CONTINUE, "Anotar tiempo y seguir"), part(ChargedStep.DONE, "Terminar"),
        part(ChargedStep.MORE, "Hace falta más tiempo").asking("estimatedHours", "publicText").toCustomer("publicText"));
  }

  static CaseAction part(ChargedStep step, String label) {
    return CaseAction.of(step.name(), label).answering("chargedStep", step.name()).asking("workedMinutes", "findings");
  }

  /** Whether the points may go back because the fault is ours. */
  boolean mayBeOurs() {
    return false;
  }

  @Override
  final Map<String, Object> act(FormSubmission form) {
    ChargedStep step = form.requiredChoice("chargedStep", "¿Qué sigue?", ChargedStep.class);
    if (step == ChargedStep.OURS && !mayBeOurs()) {
      throw new InputRefused("chargedStep", "«¿Qué sigue?»: no tiene la opción «" + step + "».");
    }
    String number = form.caseNumber();
    int minutes = form.wholeNumber("workedMinutes").orElseThrow(() -> new InputRefused("workedMinutes",
        "«Minutos trabajados»: es obligatorio; escriba 0 si en esta parte no hubo trabajo."));
    ChargedWork.Part part = chargedWork.worked(number, form.person(), service, minutes,
        form.requiredText("findings", "Lo encontrado", 2000));
    Map<String, Object> next = new HashMap<>();
    next.put("chargedStep", step.name());
    next.put("chargedNow", part.points().isPositive());
    next.put("chargedPoints", part.points().toString());
    next.put("chargedWork", part.id());
    if (step == ChargedStep.MORE) {
      next.put("tpointRequest", more(form, number, part));
    }
    return next;
  }

  private Long more(FormSubmission form, String number, ChargedWork.Part part) {
    String reason = form.requiredText("publicText", "Motivo, para el cliente", 4000);
    int estimated = form.minutesOfHours("estimatedHours", "Horas que faltan", ChargedWork.MOST_HOURS);
    return chargedWork.askForMore(number, form.person(), service, part, reason, estimated).orElseThrow(() -> new InputRefused("estimatedHours",
        "«Horas que faltan»: caben en lo que ya está autorizado o incluido; siga sin pedir más."));
  }
}
