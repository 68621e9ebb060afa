package io.ciclo.servicelevels.web;

import io.ciclo.engine.DecisionSheets;
import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.DecisionTables;
import io.ciclo.servicelevels.ServiceLevelDecisions;
import io.ciclo.servicelevels.store.ServiceLevelReport.Breach;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a late contractual clock costs, by the table of penalties (SL-15). */
@Component
class Penalties {

  private static final double SECONDS_OF_HOUR = 3600.0;
  private static final String NONE = "NONE";

  private final DecisionTables tables;
  private final DecisionSheets sheets;

  Penalties(DecisionTables tables, DecisionSheets sheets) {
    this.tables = tables;
    this.sheets = sheets;
  }

  /** @param overrun by the clock on the wall @param percent of the fee */
  record Owed(Breach breach, Duration overrun, String compensation, double percent) {}

  /** Nothing while the table holds only the row that says so. */
  List<Owed> of(List<Breach> breaches) {
    return sheets.rows(ServiceLevelDecisions.SLA_PENALTIES) <= 1 ? List.of()
        : breaches.stream().map(this::owed).filter(owed -> !owed.compensation().equals(NONE)).toList();
  }

  private Owed owed(Breach breach) {
    Duration overrun = Duration.between(breach.deadline(), breach.stoppedAt());
    Map<String, Object> row = tables.ask(ServiceLevelDecisions.SLA_PENALTIES, Map.of("clock", breach.kind().name(),
        "kind", Binding.CONTRACTUAL.name(), "overrun", overrun.toSeconds() / SECONDS_OF_HOUR)).values();
    double percent = row.get("percent") instanceof Number number ? number.doubleValue() : 0;
    return new Owed(breach, overrun, String.valueOf(row.getOrDefault("compensation", NONE)), percent);
  }
}
