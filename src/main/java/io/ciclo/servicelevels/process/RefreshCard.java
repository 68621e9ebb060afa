package io.ciclo.servicelevels.process;

import io.ciclo.engine.CaseCardBoard;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tasklist shows the case as its clocks stand now: colour, due date, place in the queue. */
@Component("refreshCard")
class RefreshCard implements JavaDelegate {

  private final CaseCardBoard cards;

  RefreshCard(CaseCardBoard cards) {
    this.cards = cards;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cards.refresh(execution.getProcessBusinessKey());
  }
}
