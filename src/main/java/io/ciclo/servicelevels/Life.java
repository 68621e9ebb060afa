package io.ciclo.servicelevels;

import io.ciclo.servicelevels.Pause.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the events say about the clocks of one kind and number: contractual and internal ones start, pause and stop
 * together, and are told apart only by their plans.
 *
 * @param ending null while it runs
 */
record Life(ClockKind kind, String subject, int no, Instant start, List<Pause> pauses, Ending ending,
    Map<Binding, Plan> plans) {

  /**
   * @param at when the clocks stopped, which an acceptance may put before the event that says so
   * @param recordedAt when that event happened
   */
  record Ending(Instant at, Instant recordedAt, How how) {}

  enum How { DONE, CASE_ENDED, MERGED }

  static Life begun(ClockKind kind, String subject, int no, Instant start) {
    return new Life(kind, subject, no, start, List.of(), null, Map.of());
  }

  boolean running() {
    return ending == null;
  }

  Instant stop() {
    return ending == null ? null : ending.at();
  }

  ClockId id(Binding binding) {
    return new ClockId(kind, binding, subject, no);
  }

  Life ended(Instant at, Instant recordedAt, How how) {
    return new Life(kind, subject, no, start, closed(recordedAt), new Ending(at, recordedAt, how), plans);
  }

  /** The time since the end was recorded counts neither as running nor as waiting. */
  Life resumed(Instant at) {
    List<Pause> with = new ArrayList<>(pauses);
    if (at.isAfter(ending.recordedAt())) {
      with.add(new Pause(ending.recordedAt(), at, Why.ENDED, null));
    }
    return new Life(kind, subject, no, start, List.copyOf(with), null, plans);
  }

  /** @param state that pauses from now on; null to run */
  Life waiting(String state, Instant at) {
    Pause open = openPause();
    if (Objects.equals(state, open == null ? null : open.state())) {
      return this;
    }
    List<Pause> with = new ArrayList<>(closed(at));
    if (state != null) {
      with.add(new Pause(at, null, Why.WAITING, state));
    }
    return new Life(kind, subject, no, start, List.copyOf(with), ending, plans);
  }

  Life startedAt(Instant earlier) {
    return new Life(kind, subject, no, earlier, pauses, ending, plans);
  }

  Life with(Binding binding, Plan plan) {
    Map<Binding, Plan> all = new EnumMap<>(Binding.class);
    all.putAll(plans);
    all.put(binding, plan);
    return new Life(kind, subject, no, start, pauses, ending, Map.copyOf(all));
  }

  private Pause openPause() {
    Pause last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
    return last == null || last.to() != null ? null : last;
  }

  /** A pause that ends in the instant of its beginning was none. */
  private List<Pause> closed(Instant at) {
    Pause open = openPause();
    if (open == null) {
      return pauses;
    }
    List<Pause> with = new ArrayList<>(pauses.subList(0, pauses.size() - 1));
    if (at.isAfter(open.from())) {
      with.add(new Pause(open.from(), at, open.why(), open.state()));
    }
    return List.copyOf(with);
  }
}
