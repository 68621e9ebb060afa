package io.ciclo.tickets.web;

import io.ciclo.tickets.desk.ChargedWork;
import java.util.List;
import org.springframework.stereotype.Component;

/** T-Points of a case as its page shows them; asked by the case page. */
@Component
class CasePoints {

  private final ChargedWork chargedWork;

  CasePoints(ChargedWork chargedWork) {
    this.chargedWork = chargedWork;
  }

  public List<String> of(String number) {
    return chargedWork.pointsOf(number);
  }
}
