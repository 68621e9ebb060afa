package io.ciclo.growth.desk;

import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityEvent;

/** The register itself is the CRM: what was changed there has arrived. */
final class BuiltInCrm implements Crm {

  @Override
  public void changed(Opportunity after, OpportunityEvent.Kind what) {
    // the register knows already
  }
}
