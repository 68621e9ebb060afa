package io.ciclo.growth.desk;

import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.store.OpportunityStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was hoped for with a company, and what came of it (CL-10). */
@Component
class LifeOfOpportunities implements LifeSource {

  private final OpportunityStore store;
  private final Vocabulary vocabulary;

  LifeOfOpportunities(OpportunityStore store, Vocabulary vocabulary) {
    this.store = store;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<LifeEntry> of(long company) {
    return store.ofCompany(company).stream().map(this::entry).toList();
  }

  private LifeEntry entry(Opportunity one) {
    return new LifeEntry(LifeStage.GROWTH, "opportunity", one.number(), one.title(), vocabulary.word("growth.opportunityState", one.state()),
        one.opened(), one.closed(), "/oportunidades/" + one.number());
  }
}
