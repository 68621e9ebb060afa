package io.ciclo.tickets.process;

import io.ciclo.tickets.Escalation.Route;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Escalations;
import java.util.Map;

/** Tasks of those to whom a ticket was escalated: they read why, and what is documented. */
abstract class EscalatedRule extends TicketRule {

  static final int LONGEST_FINDINGS = 2000;
  static final int LONGEST_PUBLIC = 4000;

  final Escalations escalations;
  private final Route route;

  EscalatedRule(String task, Route route, CaseFacts facts, Escalations escalations) {
    super(task, facts);
    this.route = route;
    this.escalations = escalations;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factEscalation", escalations.reason(number, route));
    shown.put("factDocumentation", escalations.documentation(number, route));
  }
}
