package io.ciclo.prospects.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseFinder;
import io.ciclo.engine.Vocabulary;
import io.ciclo.prospects.Feature;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.store.ProductionStore;
import io.ciclo.prospects.store.ProspectStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Cases of prospects, and of the features that they want, beside the tickets that somebody looks for. */
@Component
class ProspectFinder implements CaseFinder {

  private final ProspectFile file;
  private final ProspectStore store;
  private final ProductionStore production;
  private final ProspectCards cards;
  private final Customers customers;
  private final Vocabulary vocabulary;

  ProspectFinder(ProspectFile file, ProspectStore store, ProductionStore production, ProspectCards cards, Customers customers,
      Vocabulary vocabulary) {
    this.file = file;
    this.store = store;
    this.production = production;
    this.cards = cards;
    this.customers = customers;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<Found> matching(String words, int most) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Long> companies = customers.companies().stream().filter(one -> one.legalName().toLowerCase(Locale.ROOT).contains(wanted))
        .map(Company::id).toList();
    Optional<Found> feature = production.feature(wanted.toUpperCase(Locale.ROOT)).map(this::found);
    return Stream.concat(feature.stream(), store.matching(wanted, companies, most).stream().map(this::found)).limit(most).toList();
  }

  private Found found(Prospect prospect) {
    return new Found(prospect.number(), prospect.subject(), customers.company(prospect.company()).legalName(), cards.state(prospect));
  }

  private Found found(Feature feature) {
    return new Found(feature.caseNumber(), feature.title(), customers.company(file.get(feature.prospect()).company()).legalName(),
        vocabulary.word("prospects.feature"));
  }
}
