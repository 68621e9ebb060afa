package io.ciclo.customers.process;

import io.ciclo.customers.desk.EventFacts;
import io.ciclo.customers.desk.TaskLists;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All that a person has to do for the new customer is ticked (CL-03). */
@Component
class FinishTasksRule extends EventRule {

  private final TaskLists lists;

  FinishTasksRule(EventFacts facts, TaskLists lists) {
    super("UserTask_FinishTasks", facts);
    this.lists = lists;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factTasks", lists.words(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("FINISH", "Terminar la lista"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    lists.demandComplete(form.caseNumber());
    return Map.of();
  }
}
