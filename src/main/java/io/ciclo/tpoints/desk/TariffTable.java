package io.ciclo.tpoints.desk;

import io.ciclo.engine.Decisions;
import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.TPointTariff;
import io.ciclo.tpoints.TPoints;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class TariffTable implements TPointTariff {

  private final Decisions decisions;

  TariffTable(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Quoted quoted(TPointService service) {
    Decisions.Row row = decisions.row(TPointDecisions.TPOINT_TARIFF, Map.of("service", service.name()));
    Rate rate = new Rate(points(service.name(), row.values(), "points"), points(service.name(), row.values(), "minimum"));
    return new Quoted(rate, TPointDecisions.TPOINT_TARIFF, row.version(), row.rule());
  }

  private static TPoints points(String service, Map<String, Object> row, String column) {
    if (!(row.get(column) instanceof Number)) {
      throw new IllegalStateException(TPointDecisions.TPOINT_TARIFF + " gives no " + column + " for " + service);
    }
    return TPoints.parse(String.valueOf(row.get(column)));
  }
}
