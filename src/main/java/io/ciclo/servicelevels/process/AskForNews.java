package io.ciclo.servicelevels.process;

import io.ciclo.servicelevels.FollowUpDue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The room that owns the case is told that its customer waits for a word (SL-26). */
@Component("askForNews")
class AskForNews implements JavaDelegate {

  private final ApplicationEventPublisher events;

  AskForNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    events.publishEvent(new FollowUpDue(execution.getProcessBusinessKey(), AlarmVariables.clock(execution),
        AlarmVariables.due(execution)));
  }
}
