package io.ciclo.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table of the room: every combination has one answer, and the rows say from where on something is a signal. */
class GrowthDecisionsTest {

  private static final List<String> FACTS = List.of("INCIDENTS_ON_A_TOPIC", "POINTS_SPENT", "SATISFACTION", "OUT_OF_SCOPE");
  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final DmnDecision TABLE = parsed();

  @ParameterizedTest
  @CsvSource({"INCIDENTS_ON_A_TOPIC, 2, 2, NONE", "INCIDENTS_ON_A_TOPIC, 3, 3, REPEATED_INCIDENTS", "POINTS_SPENT, 79, 1, NONE",
      "POINTS_SPENT, 80, 1, POINTS_SPENT", "SATISFACTION, 1.0, 2, NONE", "SATISFACTION, 5.0, 2, NONE", "SATISFACTION, 2.5, 3, LOW_SATISFACTION",
      "SATISFACTION, 2.51, 3, NONE", "SATISFACTION, 4.49, 3, NONE", "SATISFACTION, 4.5, 3, HIGH_SATISFACTION", "OUT_OF_SCOPE, 1, 1, NONE",
      "OUT_OF_SCOPE, 2, 2, OUT_OF_SCOPE"})
  void fromWhereOnAFactIsASignal(String fact, double value, int cases, String signal) {
    assertThat(decide(fact, value, cases).get("signal")).isEqualTo(signal);
  }

  @Test
  void everyCombinationHasOneAnswerAndEverySignalSaysWhatToPropose() {
    for (String fact : FACTS) {
      for (int hundredths = 0; hundredths <= 600; hundredths += 5) {
        for (int cases = 0; cases <= 6; cases++) {
          check(decide(fact, hundredths / 100.0, cases));
        }
      }
      Stream.of(10.0, 79.0, 79.99, 80.0, 100.0, 1000.0).forEach(value -> check(decide(fact, value, 3)));
    }
  }

  private static void check(Map<String, Object> answer) {
    String signal = String.valueOf(answer.get("signal"));
    if (!signal.equals("NONE")) {
      assertThat(GrowthSignal.Kind.valueOf(signal)).isNotNull();
      assertThat(String.valueOf(answer.get("suggestion"))).isNotBlank();
    }
  }

  private static Map<String, Object> decide(String fact, double value, int cases) {
    DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(TABLE, Map.of("fact", fact, "value", value, "cases", cases));
    assertThat(result).as("answers to %s %s %s", fact, value, cases).hasSize(1);
    return result.getSingleResult().getEntryMap();
  }

  private static DmnDecision parsed() {
    try (InputStream file = Files.newInputStream(Path.of("processes/growth/growth-signals.dmn"))) {
      return ENGINE.parseDecision("growth-signals", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
