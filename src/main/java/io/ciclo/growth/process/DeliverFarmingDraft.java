package io.ciclo.growth.process;

import io.ciclo.growth.desk.FarmingDrafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** One try to send a draft by web service; a failure is retried by the model's cycle and ends as an incident (FF-17). */
@Component("deliverFarmingDraft")
class DeliverFarmingDraft implements JavaDelegate {

  private final FarmingDrafts drafts;

  DeliverFarmingDraft(FarmingDrafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    drafts.deliver(execution.getProcessBusinessKey(), (Long) execution.getVariable(FarmingProcesses.DRAFT));
  }
}
