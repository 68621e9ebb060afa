package io.ciclo.growth.desk;

import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityEvent;

/** The port to the CRM: whatever works beside the register hears of each change, in the transaction of the change. */
interface Crm {

  /** @param after as it stands now */
  void changed(Opportunity after, OpportunityEvent.Kind what);
}
