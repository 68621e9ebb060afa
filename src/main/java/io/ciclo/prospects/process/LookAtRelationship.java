package io.ciclo.prospects.process;

import io.ciclo.prospects.desk.Production;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the table reads of how often one meets. */
@Component("lookAtRelationship")
class LookAtRelationship implements JavaDelegate {

  private final Production production;

  LookAtRelationship(Production production) {
    this.production = production;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Production.Relationship relationship = production.relationship(execution.getProcessBusinessKey());
    execution.setVariable("supportPlan", relationship.plan().name());
    execution.setVariable("keyAccount", relationship.keyAccount());
    execution.setVariable("monthsSinceStart", relationship.monthsSinceStart());
  }
}
