package io.ciclo.engine.cases;

import io.ciclo.engine.TaskAttended;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the rooms who has taken which task of a case in hand. */
@Component
class AnnounceAttention implements TaskListener {

  private final ApplicationEventPublisher events;

  AnnounceAttention(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void notify(DelegateTask task) {
    String caseNumber = task.getExecution().getProcessBusinessKey();
    Authentication acting = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    if (caseNumber == null || acting == null || acting.getUserId() == null || GivenByOthers.happens()) {
      return;
    }
    boolean byThemselves = acting.getUserId().equals(task.getAssignee())
        || TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName());
    if (byThemselves) {
      events.publishEvent(new TaskAttended(caseNumber, task.getTaskDefinitionKey(), acting.getUserId()));
    }
  }
}
