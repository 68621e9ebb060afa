package io.ciclo.customers.process;

import io.ciclo.customers.desk.EventFacts;
import io.ciclo.customers.desk.HandoverDesk;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was noted in the transition is settled (HO-01). */
@Component
class SettlePendingPointsRule extends EventRule {

  private final HandoverDesk handovers;

  SettlePendingPointsRule(EventFacts facts, HandoverDesk handovers) {
    super("UserTask_SettlePendingPoints", facts);
    this.handovers = handovers;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factPending", facts.pending(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("SETTLED", "Todo resuelto"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    handovers.demandNothingPending(form.caseNumber());
    return Map.of();
  }
}
