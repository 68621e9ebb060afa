package io.ciclo.growth;

import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A customer's period in figures, as they stood when they were taken (FF-02).
 *
 * @param tickets opened in the period
 * @param met contractual terms that ended in the period and were kept
 * @param late those that were not kept
 * @param bought T-Points bought in the period
 * @param consumed T-Points consumed in the period, less what was given back
 * @param balance T-Points at that moment
 * @param ratings how many tickets were rated in the period
 * @param rating their mean, 1 to 5; null without ratings
 */
public record Figures(Instant at, List<Tickets> tickets, long met, long late, TPoints bought, TPoints consumed, TPoints balance, int ratings,
    BigDecimal rating, int trainingsGiven, int trainingsOpen, int evolutivesDelivered, int evolutivesOpen) {

  /** @param type null while nobody has classified them */
  public record Tickets(TicketType type, TicketState state, int count) {}

  public int ticketsInAll() {
    return tickets.stream().mapToInt(Tickets::count).sum();
  }

  /** Of 100; null when no term ended. */
  public Integer attainment() {
    return met + late == 0 ? null : (int) Math.round(met * 100.0 / (met + late));
  }
}
