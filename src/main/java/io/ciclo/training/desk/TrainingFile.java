package io.ciclo.training.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.CasePrefix;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingCases;
import io.ciclo.training.TrainingEvent;
import io.ciclo.training.TrainingEvent.Kind;
import io.ciclo.training.TrainingState;
import io.ciclo.training.store.TrainingChange;
import io.ciclo.training.store.TrainingHistory;
import io.ciclo.training.store.TrainingStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every act on a training does: read it, change it, write down what happened, tell its case. */
@Component
class TrainingFile {

  private final TrainingStore store;
  private final TrainingHistory history;
  private final Customers customers;
  private final ObjectProvider<TrainingCases> rooms;
  private final CaseCardBoard cards;
  private final Clock clock;

  TrainingFile(TrainingStore store, TrainingHistory history, Customers customers, ObjectProvider<TrainingCases> rooms, CaseCardBoard cards,
      Clock clock) {
    this.store = store;
    this.history = history;
    this.customers = customers;
    this.rooms = rooms;
    this.cards = cards;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  ZoneId zone(Training training) {
    return customers.company(training.company()).zone();
  }

  Optional<Training> find(String caseNumber) {
    return store.of(caseNumber);
  }

  Training get(String caseNumber) {
    return find(caseNumber).orElseThrow(() -> new IllegalStateException(caseNumber + " has no training"));
  }

  Training change(Training training, TrainingChange change) {
    return store.change(training, change);
  }

  /** Changes it together with its state, which its case follows. */
  Training reach(Training training, TrainingState state, TrainingChange change) {
    Training changed = store.change(training, change.state(state));
    room(training).reached(training.caseNumber(), state);
    cards.refresh(training.caseNumber());
    return changed;
  }

  /** The product itself does something. */
  void record(Training training, Kind kind, String text) {
    write(training, kind, text, null, null);
  }

  void written(Training training, Kind kind, String text, String staffId) {
    write(training, kind, text, staffId, null);
  }

  void byContact(Training training, Kind kind, String text, long contact) {
    write(training, kind, text, null, contact);
  }

  private void write(Training training, Kind kind, String text, String staffId, Long contact) {
    history.append(new TrainingEvent(0, training.id(), kind, text, staffId, contact, now()));
  }

  /** Oldest first. */
  List<TrainingEvent> events(Training training) {
    return history.events(training.id());
  }

  TrainingCases room(Training training) {
    return room(training.caseNumber());
  }

  TrainingCases room(String caseNumber) {
    CasePrefix prefix = CasePrefix.of(caseNumber)
        .orElseThrow(() -> new IllegalArgumentException("«" + caseNumber + "» no es un número de caso."));
    return rooms.stream().filter(room -> room.prefix() == prefix).findFirst().orElseThrow(
        () -> new IllegalStateException("no room gives trainings in a case " + prefix.letter() + "-…"));
  }
}
