package io.ciclo.prospects.process;

import io.ciclo.prospects.desk.Production;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** How the evolutive of a feature ended. */
@Component("noteFeature")
class NoteFeature implements JavaDelegate {

  private final Production production;

  NoteFeature(Production production) {
    this.production = production;
  }

  @Override
  public void execute(DelegateExecution execution) {
    production.over(execution.getProcessBusinessKey(), (String) execution.getVariable("featureCase"), (String) execution.getVariable("evolutiveOutcome"));
  }
}
