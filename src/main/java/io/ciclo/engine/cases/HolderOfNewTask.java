package io.ciclo.engine.cases;

import io.ciclo.engine.NewTaskHolder;
import io.ciclo.engine.TaskOpened;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A new task whose holder is away finds somebody else, whichever process it belongs to; then the rooms hear of it. */
@Component
class HolderOfNewTask implements TaskListener {

  private final ObjectProvider<NewTaskHolder> holders;
  private final ApplicationEventPublisher events;

  HolderOfNewTask(ObjectProvider<NewTaskHolder> holders, ApplicationEventPublisher events) {
    this.holders = holders;
    this.events = events;
  }

  @Override
  public void notify(DelegateTask task) {
    String caseNumber = task.getExecution().getProcessBusinessKey();
    if (task.getAssignee() != null) {
      redirect(task, caseNumber);
    }
    if (caseNumber != null) {
      events.publishEvent(new TaskOpened(caseNumber, task.getId(), task.getTaskDefinitionKey()));
    }
  }

  private void redirect(DelegateTask task, String caseNumber) {
    List<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted().toList();
    NewTaskHolder.NewTask created = new NewTaskHolder.NewTask(task.getId(), task.getTaskDefinitionKey(), task.getName(),
        caseNumber, groups);
    holders.stream().flatMap(holder -> holder.insteadOf(task.getAssignee(), created).stream()).findFirst().ifPresent(instead -> {
      task.setAssignee(instead.person());
      task.getProcessEngineServices().getTaskService().createComment(task.getId(), null, instead.remark());
    });
  }
}
