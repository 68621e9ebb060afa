package io.ciclo.tickets.desk;

import java.util.Map;

import org.springframework.stereotype.Component;

import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Decisions;
import io.ciclo.servicelevels.NextLevel;
import io.ciclo.tickets.EscalationReason;

/** The level above those who attend tickets stands in the table of all escalations. */
@Component
class TicketNextLevel implements NextLevel {

  private final Decisions decisions;

  TicketNextLevel(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.TICKET;
  }

  @Override
  public String groups(String caseNumber) {
    return String.valueOf(decisions.evaluate(TicketDecisions.ESCALATION_ROUTE,
        Map.of("escalationReason", EscalationReason.TERM_EXCEEDED.name())).get("group"));
  }
}
