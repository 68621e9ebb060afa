package io.ciclo.messages;

import io.ciclo.engine.Decisions;
import io.ciclo.messages.JoiningRule.Leaves;
import io.ciclo.messages.JoiningRule.Needless;
import io.ciclo.messages.JoiningRule.Together;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The table in which a process owner says what is joined, what waits and what is dropped. */
@Component
class JoiningTable {

  private final Decisions decisions;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  JoiningTable(@Lazy Decisions decisions) {
    this.decisions = decisions;
  }

  JoiningRule rule(String text, String caseNumber) {
    Map<String, Object> row = decisions.evaluate(MessageDecisions.MESSAGE_JOINING,
        Map.of("text", text, "ofCase", caseNumber != null));
    return new JoiningRule(((Number) row.get("rank")).intValue(), Leaves.valueOf(word(row, "leaves")),
        Together.valueOf(word(row, "together")), Needless.valueOf(word(row, "needless")));
  }

  private static String word(Map<String, Object> row, String output) {
    return String.valueOf(row.get(output));
  }
}
