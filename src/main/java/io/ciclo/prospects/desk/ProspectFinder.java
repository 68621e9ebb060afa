package io.ciclo.prospects.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseFinder;
import io.ciclo.engine.SearchedWords;
import io.ciclo.prospects.store.ProspectSearch;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cases of prospects, found by their words. */
@Component
class ProspectFinder implements CaseFinder {

  private final ProspectSearch search;
  private final ProspectFile file;
  private final ProspectCards cards;
  private final Customers customers;

  ProspectFinder(ProspectSearch search, ProspectFile file, ProspectCards cards, Customers customers) {
    this.search = search;
    this.file = file;
    this.cards = cards;
    this.customers = customers;
  }

  @Override
  public List<Found> find(SearchedWords words, int most) {
    return search.numbers(words, most).stream().map(file::get).map(prospect -> new Found(prospect.number(), prospect.subject(),
        customers.company(prospect.company()).legalName(), cards.state(prospect))).toList();
  }
}
