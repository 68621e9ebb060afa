package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CaseFinder;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.SearchedWords;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.NoSuchOpportunity;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.store.OpportunityStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An opportunity at a glance, and found by its words: operation and search name it like a case. */
@Component
class OpportunityCards implements CaseCards, CaseFinder {

  private final OpportunityStore store;
  private final Customers customers;
  private final Vocabulary vocabulary;

  OpportunityCards(OpportunityStore store, Customers customers, Vocabulary vocabulary) {
    this.store = store;
    this.customers = customers;
    this.vocabulary = vocabulary;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.OPPORTUNITY;
  }

  @Override
  public CaseCard card(String number) {
    Opportunity one = store.find(number).orElseThrow(() -> new NoSuchOpportunity(number));
    Company company = customers.company(one.company());
    return new CaseCard(number, company.legalName(), company.keyAccount(), vocabulary.word("growth.opportunity"), null, state(one), null, null,
        one.opened(), 0);
  }

  @Override
  public Optional<String> customer(String number) {
    return store.find(number).map(one -> customers.company(one.company()).legalName());
  }

  @Override
  public List<Found> find(SearchedWords words, int most) {
    return store.numbers(words, most).stream().map(store::find).flatMap(Optional::stream)
        .map(one -> new Found(one.number(), one.title(), customers.company(one.company()).legalName(), state(one))).toList();
  }

  /** How it ended, or how far it is. */
  private String state(Opportunity one) {
    return one.open() ? vocabulary.word("growth.stage", one.stage()) : vocabulary.word("growth.opportunityState", one.state());
  }
}
