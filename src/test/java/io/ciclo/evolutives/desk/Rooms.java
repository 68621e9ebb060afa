package io.ciclo.evolutives.desk;

import io.ciclo.engine.Decisions;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tpoints.TPointTariff;
import io.ciclo.tpoints.TPoints;
import java.util.Map;

/** The parts of the desk put together by hand, for tests that need no database. */
final class Rooms {

  static final Vocabulary VOCABULARY = Vocabulary.of("es-ES");

  private Rooms() {}

  static EvolutiveSettings settings(String ruleSet, String rounding) {
    return new EvolutiveSettings(ruleSet, rounding, "P30D", "3", "false");
  }

  static EstimateTables tables(Decisions decisions, EvolutiveSettings settings) {
    return new EstimateTables(decisions, tariff(decisions), settings);
  }

  static Budgeting budgeting(Decisions decisions, String ruleSet, String rounding) {
    return new Budgeting(tables(decisions, settings(ruleSet, rounding)), VOCABULARY);
  }

  /** As the room of points reads its own table. */
  static TPointTariff tariff(Decisions decisions) {
    return service -> {
      Decisions.Row row = decisions.row("tpoint-tariff", Map.of("service", service.name()));
      return new TPointTariff.Quoted(new TPointTariff.Rate(points(row, "points"), points(row, "minimum")), "tpoint-tariff",
          row.version(), row.rule());
    };
  }

  private static TPoints points(Decisions.Row row, String output) {
    return TPoints.parse(String.valueOf(row.values().get(output)));
  }
}
