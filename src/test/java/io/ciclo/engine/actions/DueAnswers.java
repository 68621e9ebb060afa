package io.ciclo.engine.actions;

import org.springframework.stereotype.Component;

/** What the scheduler would do with answers that wait; it is off in tests. */
@Component
public class DueAnswers {

  private final ActionDesk desk;
  private final WrittenStore store;

  DueAnswers(ActionDesk desk, WrittenStore store) {
    this.desk = desk;
    this.store = store;
  }

  /** Sends what is due by now. */
  public void fallDue(String caseNumber) {
    store.waiting(caseNumber).forEach(answer -> desk.sendDue(answer.id()));
  }

  /** What the scheduler does after it has tried in vain. */
  public void givenUp(String caseNumber) {
    store.waiting(caseNumber).forEach(answer -> desk.giveUp(answer.id()));
  }
}
