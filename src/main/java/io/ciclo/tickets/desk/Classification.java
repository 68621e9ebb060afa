package io.ciclo.tickets.desk;

import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.servicelevels.Replanning;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Impact;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.Symptom;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.store.TicketChange;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Type, impact and priority of a ticket (PR-01 to PR-15). */
@Service
public class Classification {

  private final CaseFile file;
  private final Actors actors;
  private final Decisions decisions;
  private final TicketClocks clocks;
  private final Emergencies emergencies;
  private final CsmDesk csm;

  Classification(CaseFile file, Actors actors, Decisions decisions, TicketClocks clocks, Emergencies emergencies,
      CsmDesk csm) {
    this.file = file;
    this.actors = actors;
    this.decisions = decisions;
    this.clocks = clocks;
    this.emergencies = emergencies;
    this.csm = csm;
  }

  /** What a person decided; impact and symptom of an INCIDENT, demanded priority of a CHANGE, else null. */
  public record Judgement(TicketType type, Impact impact, Symptom symptom, Priority demanded, String loweringReason) {}

  /**
   * Stores the judgement and returns the inputs of the decision {@code incident-priority}.
   *
   * @throws InputRefused when the customer's own answers made it VERY_HIGH and it would be lowered without a reason (IN-26)
   */
  public Map<String, Object> judged(String number, String staffId, Judgement judgement) {
    Ticket ticket = file.get(number);
    boolean veryHighSoFar = ticket.classification().provisional()
        && ticket.classification().priority() == Priority.VERY_HIGH;
    Map<String, Object> inputs = inputs(ticket, judgement);
    if (veryHighSoFar && judgement.loweringReason() == null && priority(inputs) != Priority.VERY_HIGH) {
      throw new InputRefused("loweringReason", "«Motivo para bajar la prioridad»: el cliente dice que su tienda no puede vender y el"
          + " ticket es de prioridad muy alta; explique por qué se baja.");
    }
    file.change(ticket, new TicketChange().classification(judgement.type(), judgement.impact(), judgement.symptom()));
    file.record(number, EventKind.CLASSIFIED, actors.staff(staffId), judgement.type()
        + (judgement.loweringReason() == null ? "" : ": " + judgement.loweringReason()));
    return inputs;
  }

  private static Map<String, Object> inputs(Ticket ticket, Judgement judgement) {
    Symptom symptom = judgement.symptom() == null ? Symptom.NONE : judgement.symptom();
    // a reason, or another symptom, says that the customer was mistaken about the shop
    boolean agreed = judgement.loweringReason() == null && (symptom == Symptom.NONE || symptom == Symptom.PURCHASE_BLOCKED);
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("ticketType", judgement.type().name());
    inputs.put("symptom", symptom.name());
    inputs.put("purchaseBlocked", ticket.shop().purchaseBlocked() && agreed);
    inputs.put("erpSystemFault", symptom == Symptom.ERP_FAILURE);
    inputs.put("impact", judgement.impact() == null ? null : judgement.impact().name());
    inputs.put("demandedPriority", judgement.demanded() == null ? null : judgement.demanded().name());
    return inputs;
  }

  private Priority priority(Map<String, Object> inputs) {
    return Priority.valueOf(decisions.evaluate(TicketDecisions.INCIDENT_PRIORITY, inputs).get("priority").toString());
  }

  /** What the decision made of it; work begins. */
  public void decided(String number, Priority priority, boolean immediate) {
    file.move(file.get(number), TicketState.IN_PROGRESS, new TicketChange().priority(priority, immediate), Actor.SYSTEM);
    clocks.replan(file.get(number), Replanning.CLASSIFIED);
    file.refresh(number);
    emergencies.consider(file.get(number));
    csm.considerRecurrence(file.get(number));
  }
}
