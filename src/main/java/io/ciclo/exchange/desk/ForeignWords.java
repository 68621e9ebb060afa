package io.ciclo.exchange.desk;

import io.ciclo.engine.Decisions;
import io.ciclo.exchange.source.Tool;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.TicketType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Words of another tool in ours, as the decision tables say; each is asked once. */
final class ForeignWords {

  private final Decisions decisions;
  private final Tool tool;
  private final Map<String, Optional<Priority>> priorities = new ConcurrentHashMap<>();
  private final Map<String, Optional<TicketType>> types = new ConcurrentHashMap<>();

  ForeignWords(Decisions decisions, Tool tool) {
    this.decisions = decisions;
    this.tool = tool;
  }

  /** Null when the table does not say. */
  Priority priority(String word) {
    return priorities.computeIfAbsent(word, any -> Optional.ofNullable(
        decisions.evaluate(ExchangeDecisions.IMPORTED_PRIORITY, Map.of("tool", tool.name(), "word", word)).get("priority"))
        .map(said -> Priority.valueOf(said.toString()))).orElse(null);
  }

  /** Null when the table does not say. */
  TicketType type(String word) {
    return types.computeIfAbsent(word, any -> Optional.ofNullable(
        decisions.evaluate(ExchangeDecisions.IMPORTED_TYPE, Map.of("word", word)).get("ticketType"))
        .map(said -> TicketType.valueOf(said.toString()))).orElse(null);
  }
}
