package io.ciclo.customers.process;

import io.ciclo.customers.desk.EventFacts;
import io.ciclo.customers.desk.HandoverDesk;
import io.ciclo.customers.desk.TaskLists;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All of the documentation is where the whole team reaches it (HO-02). */
@Component
class CollectDocumentationRule extends EventRule {

  private final HandoverDesk handovers;
  private final TaskLists lists;

  CollectDocumentationRule(EventFacts facts, HandoverDesk handovers, TaskLists lists) {
    super("UserTask_CollectDocumentation", facts);
    this.handovers = handovers;
    this.lists = lists;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factOpening", facts.opening(number));
    shown.put("factTasks", lists.words(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("COMPLETE", "La documentación está completa").asking("repository"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    handovers.documented(form.caseNumber(), address(form, "repository", "Repositorio"), form.person());
    return Map.of();
  }
}
