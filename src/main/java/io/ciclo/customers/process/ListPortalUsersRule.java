package io.ciclo.customers.process;

import io.ciclo.customers.desk.EventFacts;
import io.ciclo.customers.desk.RegistrationDesk;
import io.ciclo.customers.desk.TaskLists;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who of the customer enters the virtual office (CL-11, CL-13). */
@Component
class ListPortalUsersRule extends EventRule {

  private final RegistrationDesk registrations;
  private final TaskLists lists;

  ListPortalUsersRule(EventFacts facts, RegistrationDesk registrations, TaskLists lists) {
    super("UserTask_ListPortalUsers", facts);
    this.registrations = registrations;
    this.lists = lists;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factUsers", facts.users(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("portalUsers", facts.usersToList(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("LIST", "Anotar los usuarios").asking("portalUsers"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    registrations.users(form.caseNumber(), form.requiredText("portalUsers", "Usuarios", LONGEST_TEXT), form.person());
    return Map.of("tasksLeft", !lists.left(form.caseNumber()).isEmpty());
  }
}
