package io.ciclo.customers.process;

import io.ciclo.customers.desk.EventFacts;
import io.ciclo.customers.desk.RegistrationDesk;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who takes care of the new customer (CL-03, HO-07). */
@Component
class AssignCareTeamRule extends EventRule {

  private final RegistrationDesk registrations;

  AssignCareTeamRule(EventFacts facts, RegistrationDesk registrations) {
    super("UserTask_AssignCareTeam", facts);
    this.registrations = registrations;
  }

  @Override
  public Map<String, Object> known(String number) {
    Map<String, Object> known = new HashMap<>();
    known.put("accountLeader", facts.company(number).accountLeader());
    known.put("csm", facts.company(number).csm());
    known.put("careAgent", facts.team(number).agent());
    known.values().removeIf(value -> value == null);
    return known;
  }

  @Override
  public Map<String, List<Choice>> choices(String number) {
    return Map.of("choicesLeaders", facts.leaders(), "choicesCsms", facts.csms(), "choicesAgents", facts.agents());
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("ASSIGN", "Asignar").asking("accountLeader", "csm").offering("careAgent"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    registrations.team(form.caseNumber(), form.requiredText("accountLeader", "Líder de cuenta", LONGEST_PERSON),
        form.requiredText("csm", "CSM", LONGEST_PERSON), form.optionalText("careAgent", "Agente", LONGEST_PERSON).orElse(null), form.person());
    return Map.of();
  }
}
