package io.ciclo.tickets.desk;

import io.ciclo.engine.Decisions;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the decision {@code ticket-states} says of each state. */
@Component
class StateTable {

  /** A new version of the table shows within a minute; without this, each line of each list would leave a row of history. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Decisions decisions;
  private final Clock clock;
  private final Map<TicketState, Row> rows = new ConcurrentHashMap<>();

  StateTable(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /** @param pausesResolution whether the resolution clock stands still (SL-21) */
  record Row(Turn turn, boolean pausesResolution, String customerWord, String nextStep, Instant read) {}

  Row of(TicketState state) {
    Row known = rows.get(state);
    Instant now = clock.instant();
    if (known == null || Duration.between(known.read(), now).abs().compareTo(KEPT) > 0) {
      Map<String, Object> row = decisions.evaluate(TicketDecisions.TICKET_STATES, Map.of("state", state.name()));
      known = new Row(Turn.valueOf(String.valueOf(row.get("turn"))), Boolean.TRUE.equals(row.get("pausesResolution")),
          String.valueOf(row.get("customerWord")), String.valueOf(row.get("nextStep")), now);
      rows.put(state, known);
    }
    return known;
  }
}
