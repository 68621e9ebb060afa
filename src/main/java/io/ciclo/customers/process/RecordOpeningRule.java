package io.ciclo.customers.process;

import io.ciclo.customers.desk.EventFacts;
import io.ciclo.customers.desk.HandoverDesk;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The project is finished and the shop open (HO-01). */
@Component
class RecordOpeningRule extends EventRule {

  private final HandoverDesk handovers;

  RecordOpeningRule(EventFacts facts, HandoverDesk handovers) {
    super("UserTask_RecordOpening", facts);
    this.handovers = handovers;
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("openedOn", facts.today(number).toString());
  }

  @Override
  public Map<String, List<Choice>> choices(String number) {
    return Map.of("choicesProjectManagers", facts.projectManagers());
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("OPENED", "Anotar la apertura").asking("openedOn", "projectManager"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    handovers.opened(form.caseNumber(), new HandoverDesk.Opening(form.requiredText("projectManager", "Project Manager", LONGEST_PERSON),
        day(form, "openedOn", "Tienda abierta el")), form.person());
    return Map.of();
  }
}
