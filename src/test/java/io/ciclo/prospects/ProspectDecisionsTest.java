package io.ciclo.prospects;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.SupportPlan;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The decision tables of the room: every combination has one answer, and the rows say what the requirements say. */
class ProspectDecisionsTest {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final Map<String, DmnDecision> TABLES = Stream.of("relationship-cycle", "environment-checklist")
      .collect(Collectors.toMap(Function.identity(), ProspectDecisionsTest::parsed));

  @ParameterizedTest
  @Requirement("BD-27")
  @CsvSource({"BRONZE, false, 0, P2W", "PLATINUM, true, 2, P2W", "PLATINUM, false, 3, P1M", "BRONZE, true, 3, P1M", "GOLD, false, 3, P3M",
      "SILVER, false, 40, P3M", "BRONZE, false, 3, P6M"})
  void howOftenOneMeets(String plan, boolean keyAccount, int months, String cycle) {
    assertThat(cycle(plan, keyAccount, months)).isEqualTo(cycle);
  }

  @Test
  void everyCustomerHasACycleThatIsAPeriod() {
    for (SupportPlan plan : SupportPlan.values()) {
      for (boolean keyAccount : List.of(true, false)) {
        for (int months = 0; months <= 120; months++) {
          assertThat(Period.parse(cycle(plan.name(), keyAccount, months)).isZero()).isFalse();
        }
      }
    }
  }

  private static String cycle(String plan, boolean keyAccount, int months) {
    return String.valueOf(decide("relationship-cycle", Map.of("plan", plan, "ka", keyAccount, "monthsSinceStart", months)).get("cycle"));
  }

  @ParameterizedTest
  @EnumSource
  @Requirement("BD-19")
  void everyProfileHasItsChecklist(UserProfile profile) {
    assertThat(decide("environment-checklist", Map.of("profile", profile.name())).values()).hasSize(6)
        .contains("Conexión de 10 Mbit/s o más", "8 GB de memoria", "Pantalla de 1366×768 o más");
  }

  private static Map<String, Object> decide(String table, Map<String, Object> inputs) {
    DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(TABLES.get(table), inputs);
    assertThat(result).as("answers of %s to %s", table, inputs).hasSize(1);
    return result.getSingleResult().getEntryMap();
  }

  private static DmnDecision parsed(String table) {
    try (InputStream file = Files.newInputStream(Path.of("processes/prospects", table + ".dmn"))) {
      return ENGINE.parseDecision(table, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
