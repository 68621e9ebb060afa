package io.ciclo.servicelevels;

import io.ciclo.servicelevels.CaseEvent.EscalatedToProvider;
import io.ciclo.servicelevels.CaseEvent.ProviderAnswered;
import io.ciclo.servicelevels.CaseEvent.Rejected;
import io.ciclo.servicelevels.CaseEvent.Resolved;
import io.ciclo.servicelevels.CaseEvent.WaitingEnded;
import io.ciclo.servicelevels.CaseEvent.WaitingStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a case waits for at the moment, in the order in which it began.
 *
 * @param validation the last wait for acceptance; null when there was none since the case was opened or reopened
 */
record Waits(List<Wait> open, Validation validation) {

  private static final String WITH_PROVIDER = "WAITING_PROVIDER";

  record Wait(String key, String state, boolean validation, boolean pauses, boolean customersTurn) {}

  /** @param until null while it lasts */
  record Validation(Instant from, Instant until) {}

  static final Waits NONE = new Waits(List.of(), null);

  /** The state that pauses; null when none does. */
  String pausing() {
    return open.stream().filter(Wait::pauses).map(Wait::state).findFirst().orElse(null);
  }

  boolean customersTurn() {
    return open.stream().anyMatch(Wait::customersTurn);
  }

  /** Rule 4: an acceptance counts from the instant at which its wait began. */
  Instant acceptedAt(Instant said) {
    boolean fromValidation = validation != null && (validation.until() == null || validation.until().equals(said));
    return fromValidation ? validation.from() : said;
  }

  Waits after(CaseEvent event) {
    if (Lifecycle.endsCase(event)) {
      return NONE;
    }
    if (event instanceof WaitingStarted start) {
      return without(start.at(), wait -> wait.key().equals(start.state())).plus(start.at(), new Wait(start.state(),
          start.state(), start.validation(), start.pausesResolution(), start.customersTurn()));
    }
    if (event instanceof WaitingEnded end) {
      return without(end.at(), wait -> wait.key().equals(end.state()));
    }
    if (event instanceof Resolved || event instanceof Rejected) {
      return without(event.at(), Wait::validation);
    }
    if (event instanceof EscalatedToProvider escalation) {
      String key = WITH_PROVIDER + " " + escalation.provider();
      return without(escalation.at(), wait -> wait.key().equals(key))
          .plus(escalation.at(), new Wait(key, WITH_PROVIDER, false, true, false));
    }
    if (event instanceof ProviderAnswered answer) {
      return without(answer.at(), wait -> wait.key().equals(WITH_PROVIDER + " " + answer.provider()));
    }
    return this;
  }

  private Waits plus(Instant at, Wait wait) {
    List<Wait> with = new ArrayList<>(open);
    with.add(wait);
    return new Waits(List.copyOf(with), wait.validation() ? new Validation(at, null) : validation);
  }

  private Waits without(Instant at, Predicate<Wait> over) {
    boolean validated = open.stream().anyMatch(wait -> over.test(wait) && wait.validation());
    return new Waits(open.stream().filter(over.negate()).toList(),
        validated ? new Validation(validation.from(), at) : validation);
  }
}
