package io.ciclo.growth.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.growth.Opportunities;
import io.ciclo.growth.Opportunity;
import org.springframework.stereotype.Component;

/** What a case may win, on the case's own page; for whoever may read it. */
@Component
class OpportunityOfCase {

  private final Opportunities opportunities;

  OpportunityOfCase(Opportunities opportunities) {
    this.opportunities = opportunities;
  }

  /** Null when there is none, or not for this reader. */
  public Opportunity of(String number, Object reader) {
    return reader instanceof StaffPrincipal who && OpportunityKeepers.reads(who) ? opportunities.ofCase(number).orElse(null) : null;
  }
}
