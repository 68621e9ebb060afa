package io.ciclo.customers.desk;

import io.ciclo.customers.CustomerDocumentation;
import io.ciclo.customers.store.ProjectHandoverStore;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documentation as its handover knows it. */
@Component
class HandedOverDocumentation implements CustomerDocumentation {

  private final ProjectHandoverStore handovers;

  HandedOverDocumentation(ProjectHandoverStore handovers) {
    this.handovers = handovers;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> repository(long company) {
    return handovers.repository(company);
  }
}
