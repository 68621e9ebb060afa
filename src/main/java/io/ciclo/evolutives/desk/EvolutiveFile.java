package io.ciclo.evolutives.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.EvolutiveCases;
import io.ciclo.evolutives.EvolutiveEvent;
import io.ciclo.evolutives.EvolutiveEvent.Kind;
import io.ciclo.evolutives.EvolutiveState;
import io.ciclo.evolutives.store.EvolutiveChange;
import io.ciclo.evolutives.store.EvolutiveHistory;
import io.ciclo.evolutives.store.EvolutiveStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every act on an evolutive does: read it, change it, write down what happened, tell its case. */
@Component
class EvolutiveFile {

  private final EvolutiveStore store;
  private final EvolutiveHistory history;
  private final ObjectProvider<EvolutiveCases> rooms;
  private final Clock clock;

  EvolutiveFile(EvolutiveStore store, EvolutiveHistory history, ObjectProvider<EvolutiveCases> rooms, Clock clock) {
    this.store = store;
    this.history = history;
    this.rooms = rooms;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** Newest first. */
  List<Evolutive> ofCompany(long company) {
    return store.ofCompany(company);
  }

  Optional<Evolutive> find(String caseNumber) {
    return store.of(caseNumber);
  }

  Evolutive get(String caseNumber) {
    return find(caseNumber).orElseThrow(() -> new IllegalStateException(caseNumber + " has no evolutive"));
  }

  Evolutive change(Evolutive evolutive, EvolutiveChange change) {
    return store.change(evolutive, change);
  }

  /** Changes it together with its state, which its case follows. */
  Evolutive reach(Evolutive evolutive, EvolutiveState state, EvolutiveChange change) {
    Evolutive changed = store.change(evolutive, change.state(state));
    room(evolutive).reached(evolutive.caseNumber(), state);
    return changed;
  }

  /** The product itself does something. */
  void record(Evolutive evolutive, Kind kind, String text) {
    write(evolutive, kind, text, null, null);
  }

  void written(Evolutive evolutive, Kind kind, String text, String staffId) {
    write(evolutive, kind, text, staffId, null);
  }

  void byContact(Evolutive evolutive, Kind kind, String text, long contact) {
    write(evolutive, kind, text, null, contact);
  }

  private void write(Evolutive evolutive, Kind kind, String text, String staffId, Long contact) {
    history.append(new EvolutiveEvent(0, evolutive.id(), kind, text, staffId, contact, now()));
  }

  /** Oldest first. */
  List<EvolutiveEvent> events(Evolutive evolutive) {
    return history.events(evolutive.id());
  }

  /** What was written last of this kind. */
  Optional<EvolutiveEvent> latest(Evolutive evolutive, Kind kind) {
    return events(evolutive).stream().filter(event -> event.kind() == kind).reduce((earlier, later) -> later);
  }

  EvolutiveCases room(Evolutive evolutive) {
    return room(evolutive.caseNumber());
  }

  EvolutiveCases room(String caseNumber) {
    CasePrefix prefix = CasePrefix.of(caseNumber)
        .orElseThrow(() -> new IllegalArgumentException("«" + caseNumber + "» no es un número de caso."));
    return rooms.stream().filter(room -> room.prefix() == prefix).findFirst().orElseThrow(
        () -> new IllegalStateException("no room carries evolutives in a case " + prefix.letter() + "-…"));
  }
}
