package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.Customers;
import io.ciclo.customers.store.CustomerEventStore;
import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Vocabulary;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A customer event at a glance. Sales of T-Points bear such numbers, too, and are shown by their own room. */
@Component
class EventCards implements CaseCards {

  /** As much as a ticket of middle priority: a customer waits to begin, or to go. */
  private static final int SCORE = 50;

  private final CustomerEventStore store;
  private final Customers customers;
  private final Vocabulary vocabulary;

  EventCards(CustomerEventStore store, Customers customers, Vocabulary vocabulary) {
    this.store = store;
    this.customers = customers;
    this.vocabulary = vocabulary;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.CUSTOMER_EVENT;
  }

  @Override
  public boolean owns(String caseNumber) {
    return CaseCards.super.owns(caseNumber) && store.find(caseNumber).isPresent();
  }

  @Override
  public CaseCard card(String number) {
    CustomerEvent event = store.find(number).orElseThrow();
    Company company = customers.company(event.company());
    return new CaseCard(number, company.legalName(), company.keyAccount(), vocabulary.word("customers.event", event.kind()), null,
        state(event), null, null, event.openedAt(), SCORE);
  }

  @Override
  public Optional<String> customer(String number) {
    return store.find(number).map(event -> customers.company(event.company()).legalName());
  }

  /** How it ended, else how far it is. */
  String state(CustomerEvent event) {
    return event.ending() == null ? vocabulary.word("customers.eventState", event.state())
        : vocabulary.word("customers.eventOutcome", event.ending().outcome());
  }
}
