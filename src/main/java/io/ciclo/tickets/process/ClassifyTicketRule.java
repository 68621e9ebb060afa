package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.Impact;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.Symptom;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Classification;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** PR-01 to PR-15: type, and what the decision {@code incident-priority} wants to know. */
@Component
class ClassifyTicketRule extends TicketRule {

  /** What a customer may demand of a CHANGE (PR-16). */
  enum Demand { LOW, MEDIUM, URGENT }

  private final Classification classification;
  private final Vocabulary vocabulary;

  ClassifyTicketRule(CaseFacts facts, Classification classification, Vocabulary vocabulary) {
    super("UserTask_ClassifyTicket", facts);
    this.classification = classification;
    this.vocabulary = vocabulary;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factProvisional", facts.provisional(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    boolean provisional = !facts.provisional(number).isEmpty();
    CaseAction incident = type(TicketType.INCIDENT).asking("impact", "symptom").offering("erpSystemFault");
    // whoever makes the customer's own emergency something less says why
    return List.of(provisional ? incident.offering("loweringReason") : incident,
        lowering(type(TicketType.QUERY), provisional),
        lowering(type(TicketType.CHANGE).asking("demandedPriority"), provisional),
        lowering(type(TicketType.TRAINING), provisional));
  }

  private CaseAction type(TicketType type) {
    return CaseAction.of(type.name(), vocabulary.word("tickets.type", type)).answering("ticketType", type.name());
  }

  private static CaseAction lowering(CaseAction action, boolean provisional) {
    return provisional ? action.asking("loweringReason") : action;
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    TicketType type = form.requiredChoice("ticketType", "Tipo de ticket", TicketType.class);
    Impact impact = null;
    Symptom symptom = null;
    Priority demanded = null;
    if (type == TicketType.INCIDENT) {
      impact = form.requiredChoice("impact", "Impacto", Impact.class);
      symptom = form.requiredChoice("symptom", "Síntoma", Symptom.class);
      if (symptom == Symptom.ERP_FAILURE && !form.checked("erpSystemFault")) {
        throw new InputRefused("erpSystemFault", "«El fallo es del sistema, no de los datos enviados»: si el ERP falla por"
            + " datos erróneos en los ficheros enviados no es una incidencia; clasifíquelo como consulta.");
      }
    } else if (type == TicketType.CHANGE) {
      demanded = Priority.valueOf(form.requiredChoice("demandedPriority", "Prioridad que pide el cliente", Demand.class).name());
    }
    String lowering = form.optionalText("loweringReason", "Motivo para bajar la prioridad", 2000).orElse(null);
    return classification.judged(form.caseNumber(), form.person(),
        new Classification.Judgement(type, impact, symptom, demanded, lowering));
  }
}
