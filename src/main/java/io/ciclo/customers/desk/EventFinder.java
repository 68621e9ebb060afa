package io.ciclo.customers.desk;

import io.ciclo.customers.Customers;
import io.ciclo.customers.store.CustomerEventStore;
import io.ciclo.engine.CaseFinder;
import io.ciclo.engine.SearchedWords;
import io.ciclo.engine.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/** Customer events, found by their words. */
@Component
class EventFinder implements CaseFinder {

  private final CustomerEventStore store;
  private final EventCards cards;
  private final Customers customers;
  private final Vocabulary vocabulary;

  EventFinder(CustomerEventStore store, EventCards cards, Customers customers, Vocabulary vocabulary) {
    this.store = store;
    this.cards = cards;
    this.customers = customers;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<Found> find(SearchedWords words, int most) {
    return store.find(words, most).stream().map(event -> new Found(event.number(), vocabulary.word("customers.event", event.kind())
        + (event.reference().equals(event.number()) ? "" : " · " + event.reference()), customers.company(event.company()).legalName(),
        cards.state(event))).toList();
  }
}
