package io.ciclo.training.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseFinder;
import io.ciclo.engine.SearchedWords;
import io.ciclo.engine.Vocabulary;
import io.ciclo.training.store.TrainingStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Trainings with a number of their own, found by their words. */
@Component
class TrainingFinder implements CaseFinder {

  private final TrainingStore store;
  private final Customers customers;
  private final Vocabulary vocabulary;

  TrainingFinder(TrainingStore store, Customers customers, Vocabulary vocabulary) {
    this.store = store;
    this.customers = customers;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<Found> find(SearchedWords words, int most) {
    return store.find(words, most).stream().map(training -> new Found(training.caseNumber(), training.title(),
        customers.company(training.company()).legalName(), vocabulary.word("training.state", training.state()))).toList();
  }
}
