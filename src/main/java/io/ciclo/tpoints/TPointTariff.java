package io.ciclo.tpoints;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What things cost in points: the decision {@code tpoint-tariff}, in the version deployed last (TP-05). */
public interface TPointTariff {

  /**
   * @param perHour points for an hour of work
   * @param minimum the least that is charged when anything is
   */
  record Rate(TPoints perHour, TPoints minimum) {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal MINUTES_PER_QUARTER = BigDecimal.valueOf(15);

    /** Real time, rounded up to the next quarter of a point (TP-14), and never less than the minimum; nothing for no time. */
    public TPoints ofMinutes(long minutes) {
      if (minutes <= 0) {
        return TPoints.ZERO;
      }
      // rounded once, up: a quarter of an hour at one point an hour is a quarter of a point
      BigDecimal quarters = perHour.toDecimal().multiply(BigDecimal.valueOf(minutes))
          .divide(MINUTES_PER_QUARTER, 0, RoundingMode.CEILING);
      TPoints worked = TPoints.of(quarters.multiply(QUARTER));
      return worked.isMoreThan(minimum) ? worked : minimum;
    }

    public Rate withMinimum(TPoints least) {
      return new Rate(perHour, least.isMoreThan(minimum) ? least : minimum);
    }
  }

  /** @param row that says so, of the decision {@code table} in that version */
  record Quoted(Rate rate, String table, int version, String row) {}

  default Rate rate(TPointService service) {
    return quoted(service).rate();
  }

  /** For whoever has to show later where the rate came from. */
  Quoted quoted(TPointService service);
}
