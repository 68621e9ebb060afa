package io.ciclo.staff.desk;

import io.ciclo.staff.store.PeopleStore;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes down who changed what about whom. */
@Component
class PeopleLog {

  /** Stands for whoever changed the settings. */
  static final String SETTINGS = "ciclo";

  private final PeopleStore store;
  private final Clock clock;

  PeopleLog(PeopleStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** @param field as in the vocabulary, {@code staff.field.*} */
  void record(String person, String field, String before, String after, String by) {
    store.record(new PersonChange(person, field, before, after, clock.instant(), by));
  }
}
