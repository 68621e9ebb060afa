package io.ciclo.servicelevels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When it was the customer's turn to act. */
record Turns(List<Turn> turns) {

  /** [from, to). @param to null while it lasts */
  record Turn(Instant from, Instant to) {

    boolean contains(Instant t) {
      return !t.isBefore(from) && (to == null || t.isBefore(to));
    }
  }

  static final Turns NONE = new Turns(List.of());

  Turns after(Instant at, boolean customers) {
    Turn last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
    boolean was = last != null && last.to() == null;
    if (was == customers) {
      return this;
    }
    List<Turn> all = new ArrayList<>(turns);
    if (was) {
      all.set(all.size() - 1, new Turn(last.from(), at));
    } else {
      all.add(new Turn(at, null));
    }
    return new Turns(List.copyOf(all));
  }

  /** Silence: the promise of a word every 48 hours holds while it is our turn (FU-02). */
  boolean excuses(Life life, Judgement judged) {
    return life.kind() == ClockKind.FOLLOW_UP && judged.breach() != null
        && turns.stream().anyMatch(turn -> turn.contains(judged.breach().at()));
  }
}
