package io.ciclo.prospects.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseFinder;
import io.ciclo.engine.SearchedWords;
import io.ciclo.engine.Vocabulary;
import io.ciclo.prospects.Feature;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.store.ProductionStore;
import io.ciclo.prospects.store.ProspectSearch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Cases of prospects, and of the features that they want, found by their words. */
@Component
class ProspectFinder implements CaseFinder {

  private final ProspectSearch search;
  private final ProspectFile file;
  private final ProductionStore production;
  private final ProspectCards cards;
  private final Customers customers;
  private final Vocabulary vocabulary;

  ProspectFinder(ProspectSearch search, ProspectFile file, ProductionStore production, ProspectCards cards, Customers customers,
      Vocabulary vocabulary) {
    this.search = search;
    this.file = file;
    this.production = production;
    this.cards = cards;
    this.customers = customers;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<Found> find(SearchedWords words, int most) {
    return Stream.concat(search.numbers(words, most).stream().map(file::get).map(this::found),
        search.features(words, most).stream().map(production::feature).flatMap(Optional::stream).map(this::found)).limit(most).toList();
  }

  private Found found(Prospect prospect) {
    return new Found(prospect.number(), prospect.subject(), customers.company(prospect.company()).legalName(), cards.state(prospect));
  }

  private Found found(Feature feature) {
    return new Found(feature.caseNumber(), feature.title(), customers.company(file.get(feature.prospect()).company()).legalName(),
        vocabulary.word("prospects.feature"));
  }
}
