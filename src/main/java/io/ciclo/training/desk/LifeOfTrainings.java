package io.ciclo.training.desk;

import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.engine.Vocabulary;
import io.ciclo.training.Training;
import io.ciclo.training.store.TrainingStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a company has learnt. */
@Component
class LifeOfTrainings implements LifeSource {

  private static final String KIND = "training";

  private final TrainingStore store;
  private final Vocabulary vocabulary;

  LifeOfTrainings(TrainingStore store, Vocabulary vocabulary) {
    this.store = store;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<LifeEntry> of(long company) {
    return store.ofCompany(company, MOST + 1).stream().map(this::entry).toList();
  }

  private LifeEntry entry(Training one) {
    Optional<Instant> until = Optional.ofNullable(one.ending()).map(Training.Ending::at);
    String state = one.ending() == null ? vocabulary.word("training.state", one.state())
        : vocabulary.word("training.outcome", one.ending().outcome());
    return new LifeEntry(LifeStage.OPERATION, KIND, one.caseNumber(), one.title(), state, one.openedAt(), until,
        "/casos/" + one.caseNumber());
  }
}
