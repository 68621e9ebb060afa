package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.ChargedWork;
import io.ciclo.tpoints.TPointService;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** PR-07, PR-08. */
@Component
class InvestigateRule extends ChargedWorkRule {

  InvestigateRule(CaseFacts facts, ChargedWork chargedWork) {
    super("UserTask_Investigate", TPointService.PROLONGED_INVESTIGATION, facts, chargedWork);
  }

  @Override
  public List<CaseAction> actions(String number) {
    List<CaseAction> actions = new ArrayList<>(super.actions(number));
    actions.add(part(ChargedStep.OURS, "La causa es nuestra"));
    return actions;
  }

  @Override
  boolean mayBeOurs() {
    return true;
  }
}
