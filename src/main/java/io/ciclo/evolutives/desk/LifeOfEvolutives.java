package io.ciclo.evolutives.desk;

import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.EvolutiveCases;
import io.ciclo.evolutives.store.EvolutiveStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a company has had changed. */
@Component
class LifeOfEvolutives implements LifeSource {

  private static final String KIND = "evolutive";

  private final EvolutiveStore store;
  private final List<EvolutiveCases> rooms;
  private final Vocabulary vocabulary;

  LifeOfEvolutives(EvolutiveStore store, List<EvolutiveCases> rooms, Vocabulary vocabulary) {
    this.store = store;
    this.rooms = rooms;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<LifeEntry> of(long company) {
    List<Evolutive> evolutives = store.ofCompany(company, MOST + 1);
    if (evolutives.isEmpty()) {
      return List.of();
    }
    Map<String, String> titles = new HashMap<>();
    rooms.forEach(room -> titles.putAll(room.titles(company)));
    return evolutives.stream().map(one -> entry(one, titles.getOrDefault(one.caseNumber(), ""))).toList();
  }

  private LifeEntry entry(Evolutive one, String title) {
    Optional<Instant> until = Optional.ofNullable(one.ending()).map(Evolutive.Ending::at);
    String state = one.ending() == null ? vocabulary.word("evolutives.state", one.state())
        : vocabulary.word("evolutives.outcome", one.ending().outcome());
    return new LifeEntry(LifeStage.OPERATION, KIND, one.caseNumber(), title, state, one.openedAt(), until, "/casos/" + one.caseNumber());
  }
}
