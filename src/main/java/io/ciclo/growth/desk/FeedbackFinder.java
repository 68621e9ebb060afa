package io.ciclo.growth.desk;

import io.ciclo.engine.CaseFinder;
import io.ciclo.engine.SearchedWords;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.store.FeedbackStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Feedbacks, found by their words. */
@Component
class FeedbackFinder implements CaseFinder {

  private final FeedbackStore store;
  private final FeedbackFile file;
  private final FeedbackCases cases;
  private final Vocabulary vocabulary;

  FeedbackFinder(FeedbackStore store, FeedbackFile file, FeedbackCases cases, Vocabulary vocabulary) {
    this.store = store;
    this.file = file;
    this.cases = cases;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<Found> find(SearchedWords words, int most) {
    return store.numbers(words, most).stream().map(file::get).map(feedback -> new Found(feedback.number(), vocabulary.word("feedback.case"),
        file.company(feedback).legalName(), cases.state(feedback))).toList();
  }
}
