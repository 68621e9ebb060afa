package io.ciclo.tickets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A company's tickets in figures; from is included, to is not. Reads only. */
public interface TicketFigures {

  /** @param type null while nobody has classified them */
  record Count(TicketType type, TicketState state, int count) {}

  /** Tickets opened in the period, by type and by the state that they have now. */
  List<Count> opened(long company, Instant from, Instant to);

  /** @param mean from 1 to 5, with two decimals; null when nothing was rated */
  record Satisfaction(int ratings, BigDecimal mean) {}

  /** Ratings first given in the period (DW-07). */
  Satisfaction satisfaction(long company, Instant from, Instant to);

  record Repeated(Symptom symptom, int count) {}

  /** Incidents opened in the period by what is seen in the shop, the most frequent first; those without a symptom are left out. */
  List<Repeated> incidents(long company, Instant from, Instant to);

  /** Tickets that were closed in the period because they ask for what is not part of the service. */
  int outOfScope(long company, Instant from, Instant to);
}
