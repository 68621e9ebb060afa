package io.ciclo.staff.process;

import io.ciclo.staff.desk.DevelopmentReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody is asked to talk with somebody who is not there (RO-14). */
@Component("lookUpPerson")
class LookUpPerson implements JavaDelegate {

  private final DevelopmentReviews reviews;

  LookUpPerson(DevelopmentReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("personHere", reviews.present(execution.getProcessBusinessKey()));
  }
}
