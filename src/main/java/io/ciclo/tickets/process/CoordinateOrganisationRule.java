package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.TaskRule;
import io.ciclo.tickets.desk.CsmCards;
import io.ciclo.tickets.desk.CsmDesk;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** FU-22: departments agree on what each does about a critical or recurrent problem. */
@Component
class CoordinateOrganisationRule implements TaskRule {

  private final CsmDesk desk;
  private final CsmCards cards;

  CoordinateOrganisationRule(CsmDesk desk, CsmCards cards) {
    this.desk = desk;
    this.cards = cards;
  }

  @Override
  public String task() {
    return "UserTask_CoordinateOrganisation";
  }

  @Override
  public Map<String, Object> facts(String number) {
    return cards.facts(number);
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("AGREED", "Anotar lo acordado").asking("agreement"));
  }

  @Override
  public Map<String, Object> complete(FormSubmission form) {
    desk.agreed(form.caseNumber(), form.person(), form.requiredText("agreement", "Lo acordado", 2000));
    return Map.of();
  }
}
