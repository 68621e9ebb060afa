package io.ciclo.tickets.desk;

import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.store.TicketLifeStore;
import io.ciclo.tickets.store.TicketLifeStore.TicketSpan;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a company has asked for. */
@Component
class LifeOfTickets implements LifeSource {

  private final TicketLifeStore store;
  private final Vocabulary vocabulary;

  LifeOfTickets(TicketLifeStore store, Vocabulary vocabulary) {
    this.store = store;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<LifeEntry> of(long company) {
    return store.tickets(company, MOST + 1).stream().map(one -> new LifeEntry(LifeStage.OPERATION, "ticket", one.number(), one.subject(),
        state(one), one.openedAt(), Optional.ofNullable(one.closedAt()), "/casos/" + one.number())).toList();
  }

  private String state(TicketSpan one) {
    String state = vocabulary.word("tickets.state", one.state());
    return one.reason() == null || one.closedAt() == null ? state : state + ": " + vocabulary.word("tickets.closeReason", one.reason());
  }
}
