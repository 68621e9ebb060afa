package io.ciclo.tpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import io.ciclo.tickets.PartyKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What points are charged for, and how much: every combination has one answer. */
class TPointDecisionsTest {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final Set<TPointService> OF_THE_SOURCE = EnumSet.range(TPointService.IMPROVEMENT, TPointService.TRAINING);

  @ParameterizedTest
  @EnumSource
  @Requirement({"TP-02", "TP-03", "TP-05"})
  void everyServiceHasItsPrice(TPointService service) {
    Map<String, Object> row = decide("tpoints/tpoint-tariff", Map.of("service", service.name()));
    assertThat(row.get("points").toString()).isEqualTo("1");
    assertThat(row.get("minimum").toString()).isEqualTo(service == TPointService.PANEL_ACCESS ? "1" : "0");
  }

  @Test
  void theServicesOfTheSourceAreEight() {
    assertThat(OF_THE_SOURCE).hasSize(8);
  }

  @ParameterizedTest
  @Requirement({"PO-11", "PO-15"})
  @CsvSource({"PLATFORM_PROVIDER, true, false, true", "PLATFORM_PROVIDER, false, false, true", "CUSTOMERS_PARTY, true, true, true",
      "CUSTOMERS_PARTY, false, true, false"})
  void whoIsChargedAndMayBeContacted(PartyKind kind, boolean consent, boolean charge, boolean allowed) {
    assertThat(decide("tickets/third-party-charging", Map.of("partyKind", kind.name(), "consent", consent)))
        .containsEntry("charge", charge).containsEntry("allowed", allowed);
  }

  @ParameterizedTest
  @Requirement("TP-14")
  @CsvSource({"1, 0, 0, 0", "1, 0, 1, 0.25", "1, 0, 15, 0.25", "1, 0, 16, 0.5", "1, 0, 60, 1", "1, 0, 61, 1.25", "1.5, 0, 10, 0.25",
      "1.5, 0, 60, 1.5", "1, 1, 0, 0", "1, 1, 5, 1", "1, 1, 61, 1.25", "1, 0, -30, 0"})
  void timeIsRoundedUpToQuartersOnceAndNeverBelowTheMinimum(String perHour, String minimum, long minutes, String points) {
    assertThat(new TPointTariff.Rate(TPoints.parse(perHour), TPoints.parse(minimum)).ofMinutes(minutes))
        .isEqualTo(TPoints.parse(points));
  }

  private static Map<String, Object> decide(String table, Map<String, Object> inputs) {
    Path file = Path.of("processes", table + ".dmn");
    try (var stream = Files.newInputStream(file)) {
      DmnDecision decision = ENGINE.parseDecision(file.getFileName().toString().replace(".dmn", ""), stream);
      return ENGINE.evaluateDecisionTable(decision, Variables.fromMap(inputs)).getSingleResult().getEntryMap();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
