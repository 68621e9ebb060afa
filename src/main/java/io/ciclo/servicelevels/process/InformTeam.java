package io.ciclo.servicelevels.process;

import io.ciclo.servicelevels.desk.CoverageLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The whole team reads who covers (SL-06). */
@Component("informTeam")
class InformTeam implements JavaDelegate {

  private final CoverageLetters letters;

  InformTeam(CoverageLetters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    letters.inform(execution.getProcessBusinessKey());
  }
}
