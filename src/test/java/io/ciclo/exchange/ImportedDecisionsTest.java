package io.ciclo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.evolutives.desk.EvolutiveTables;
import io.ciclo.exchange.source.Tool;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.TicketType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of other tools in ours: each has one answer, and an unknown one has none. */
class ImportedDecisionsTest {

  private static final EvolutiveTables TABLES = new EvolutiveTables();
  /** All that the tables name, a word that they do not know, and none. */
  private static final String[] WORDS = {"urgent", "high", "normal", "low", "0", "1", "2", "3", "urgente", "high priority", "medium", "media",
      "baja", "alta", "incident", "problem", "question", "task", "change", "training", "otra", ""};

  @ParameterizedTest
  @CsvSource({"ZENDESK, urgent, VERY_HIGH", "ZENDESK, high, HIGH", "ZENDESK, normal, MEDIUM", "ZENDESK, low, LOW",
      "ODOO, 3, VERY_HIGH", "ODOO, 2, HIGH", "ODOO, 1, MEDIUM", "ODOO, 0, LOW", "ODOO, urgente, VERY_HIGH"})
  void prioritiesAreThoseOfTheTable(Tool tool, String word, Priority priority) {
    assertThat(TABLES.row("imported-priority", Map.of("tool", tool.name(), "word", word)).values()).containsEntry("priority", priority.name());
  }

  @ParameterizedTest
  @CsvSource({"incident, INCIDENT", "problem, INCIDENT", "question, QUERY", "consulta, QUERY", "change, CHANGE", "training, TRAINING"})
  void typesAreThoseOfTheTable(String word, TicketType type) {
    assertThat(TABLES.row("imported-type", Map.of("word", word)).values()).containsEntry("ticketType", type.name());
  }

  @Test
  void everyCombinationHasOneAnswerAndAnUnknownWordHasNone() {
    for (String word : WORDS) {
      for (Tool tool : Tool.values()) {
        Object priority = TABLES.row("imported-priority", Map.of("tool", tool.name(), "word", word)).values().get("priority");
        if (priority != null) {
          assertThat(Priority.valueOf(priority.toString())).isNotEqualTo(Priority.URGENT);
        }
      }
      Object type = TABLES.row("imported-type", Map.of("word", word)).values().get("ticketType");
      assertThat(type == null || TicketType.valueOf(type.toString()) != null).isTrue();
    }
    assertThat(TABLES.row("imported-priority", Map.of("tool", "ZENDESK", "word", "otra")).values()).doesNotContainKey("priority");
    assertThat(TABLES.row("imported-type", Map.of("word", "")).values()).doesNotContainKey("ticketType");
  }
}
