package io.ciclo.tpoints.desk;

import io.ciclo.engine.DecisionSheets;
import io.ciclo.engine.Decisions;
import io.ciclo.tpoints.PackOption;
import io.ciclo.tpoints.PackPrice;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Packs and their prices, as the decision table {@code tpoint-packs} has them (TP-05). */
@Component
class Tariff {

  private final Decisions decisions;
  private final DecisionSheets sheets;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  Tariff(@Lazy Decisions decisions, @Lazy DecisionSheets sheets) {
    this.decisions = decisions;
    this.sheets = sheets;
  }

  /** Smallest first. The table's rows are numbered, so that each can be asked for. */
  List<PackOption> packs() {
    return IntStream.rangeClosed(1, sheets.rows(PackDecisions.TPOINT_PACKS))
        .mapToObj(option -> pack(decisions.evaluate(PackDecisions.TPOINT_PACKS, Map.of("option", option))))
        .sorted(Comparator.comparing(PackOption::size)).toList();
  }

  private static PackOption pack(Map<String, Object> row) {
    long cents = number(row, "price").movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    return new PackOption(TPoints.of(number(row, "size")),
        new PackPrice(cents, 0, number(row, "taxPercent"), String.valueOf(row.get("currency"))));
  }

  private static BigDecimal number(Map<String, Object> row, String output) {
    return new BigDecimal(String.valueOf(row.get(output)));
  }
}
