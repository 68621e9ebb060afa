package io.ciclo.tickets.desk;

import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.store.TicketLifeStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the Customer Success Manager has led for a company (RO-11). */
@Component
class LifeOfCsmCases implements LifeSource {

  private final TicketLifeStore store;
  private final Vocabulary vocabulary;

  LifeOfCsmCases(TicketLifeStore store, Vocabulary vocabulary) {
    this.store = store;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<LifeEntry> of(long company) {
    return store.csmCases(company, MOST + 1).stream().map(one -> new LifeEntry(LifeStage.OPERATION, "csm-case", one.number(),
        vocabulary.word("tickets.csmKind", one.kind()), vocabulary.word(one.closedAt() == null ? "tickets.csm.open" : "tickets.csm.closed"),
        one.openedAt(), Optional.ofNullable(one.closedAt()), "/casos/" + one.number())).toList();
  }
}
